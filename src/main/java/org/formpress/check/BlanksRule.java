package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.formpress.problem.Characters;
import org.formpress.text.Unseen;

/** {@code blanks}: a text neither begins nor ends with blanks or line ends. One of nothing else is empty instead. */
record BlanksRule(RulePlace value) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new BlanksRule(rule.place("value"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        JsonNode node = value.in(row);
        String text = Unseen.removed(node.asText(""));
        String inner = Characters.withoutOuterBlanks(text);
        if (node.isTextual() && !inner.isEmpty() && !inner.equals(text)) {
            findings.add("blanks", value.pointer(row), text, inner);
        }
    }
}

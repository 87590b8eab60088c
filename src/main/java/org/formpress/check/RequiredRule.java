package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.formpress.problem.Characters;

/** {@code required}: a text must not be empty, always or only for a {@link Cause}. */
record RequiredRule(RulePlace value, Optional<Cause> when) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        return new RequiredRule(
                rule.place("value"), rule.has("when") ? Optional.of(Cause.read(rule.inner("when"))) : Optional.empty());
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        if (!isEmpty(value.in(row))) {
            return;
        }
        if (when.isPresent()) {
            when.get().check(value.pointer(row), row, findings);
        } else if (!row.node().isNull()) {
            findings.add("required", value.pointer(row), "");
        }
    }

    // A long text may be empty markup: editors leave <p></p> behind.
    private static boolean isEmpty(JsonNode node) {
        if (!node.isTextual()) {
            return node.isMissingNode() || node.isNull();
        }
        String text = node.textValue();
        return Characters.withoutOuterBlanks(text).isEmpty()
                || (text.charAt(0) == '<' && BareText.of(text).isBlank());
    }
}

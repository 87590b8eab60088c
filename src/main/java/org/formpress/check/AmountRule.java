package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.formpress.money.Amounts;
import org.formpress.problem.Characters;

/** {@code amount}: where a cell for an amount takes words too, it says a plain amount: no prose, and no unit, which the form has. */
record AmountRule(RulePlace value) implements RuleKind.OfRow {

    /** What people write for nothing. */
    private static final Set<String> NOTHING = Set.of("", "-", "—", "——", "－", "/", "无");

    static RuleKind read(RuleSettings rule) {
        return new AmountRule(rule.place("value"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        JsonNode amount = value.in(row);
        String text = Characters.withoutOuterBlanks(amount.asText(""));
        if (amount.isTextual() && !NOTHING.contains(text) && Amounts.read(text).isEmpty()) {
            boolean one = Measure.read(text).isPresent();
            findings.add(one ? "amount.written" : "amount.words", value.pointer(row), amount.textValue());
        }
    }
}

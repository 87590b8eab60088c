package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;

/** What a rule looks for: one kind of rule with the places and numbers that a form gave it. */
interface RuleKind {

    void check(JsonNode data, RuleRows rows, FindingCollector findings);

    /** A kind that looks at each row by itself, or at the data as a whole where the rule has no rows. */
    interface OfRow extends RuleKind {

        void check(RuleRow row, FindingCollector findings);

        @Override
        default void check(JsonNode data, RuleRows rows, FindingCollector findings) {
            rows.forEach(data, row -> check(row, findings));
        }
    }
}

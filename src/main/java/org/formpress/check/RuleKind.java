package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;

/** What a rule checks: one kind of check with the form's places and numbers. */
interface RuleKind {

    void check(JsonNode data, RuleRows rows, FindingCollector findings);

    /** A kind that checks each row on its own, or the whole data if the rule has no rows. */
    interface OfRow extends RuleKind {

        void check(RuleRow row, FindingCollector findings);

        @Override
        default void check(JsonNode data, RuleRows rows, FindingCollector findings) {
            rows.forEach(data, row -> check(row, findings));
        }
    }
}

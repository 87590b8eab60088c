package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;

/** What a rule looks for: one kind of rule with the places and numbers that a form gave it. */
interface Kind {

    void check(JsonNode data, Rows rows, Remarks remarks);

    /** A kind that looks at each row by itself, or at the data as a whole where the rule has no rows. */
    interface OfRow extends Kind {

        void check(Row row, Remarks remarks);

        @Override
        default void check(JsonNode data, Rows rows, Remarks remarks) {
            rows.forEach(data, row -> check(row, remarks));
        }
    }
}

package org.formpress.read;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * One difference between the data a file was made from and what stands in it now.
 *
 * @param kind    what was done
 * @param pointer the value or row in the new data as a JSON Pointer (RFC 6901); of a removed row, its place in the old data
 * @param label   its Chinese name on the form
 * @param from    the old value, or what the form printed where the data had none; of a moved row, its old pointer; else null
 * @param to      the new value; of a moved row, its new pointer; null for a removed row or a cleared cell
 */
public record Change(Kind kind, String pointer, String label, JsonNode from, JsonNode to) {

    /** What was done. */
    public enum Kind {
        /** A value reads otherwise. */
        REPLACED,
        /** A row is new: inserted, or a copy of another. */
        ROW_ADDED,
        /** A row is gone. */
        ROW_REMOVED,
        /** A row stands elsewhere among the others. */
        ROW_MOVED;

        /** The name callers see, such as {@code row-added}. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

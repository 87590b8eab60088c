package org.formpress.read.grid;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * One difference between the data a file was made from and what the file says now.
 *
 * @param pointer JSON Pointer (RFC 6901) of the value or row in the new data; for a removed row, in the old data
 * @param label   its Chinese name on the form
 * @param from    the old value, or the printed text if the data had none; for a moved row, its old pointer; otherwise null
 * @param to      the new value; for a moved row, its new pointer; null for a removed row or a cleared cell
 * @param computed whether {@code from} was printed by the form, and the data had nothing there
 * @param cell    where it stands in a workbook, such as {@code 自评表!F12}; for a row, its first cell; empty in other files, and for a
 *                removed row
 */
public record Change(
        Kind kind,
        String pointer,
        String label,
        JsonNode from,
        JsonNode to,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean computed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String cell) {

    /** A difference that has no cell in a workbook. */
    public Change(Kind kind, String pointer, String label, JsonNode from, JsonNode to) {
        this(kind, pointer, label, from, to, false, "");
    }

    /** What happened to the value or row. */
    public enum Kind {
        /** A value changed. */
        REPLACED,
        /** A row was inserted, or copied from another. */
        ROW_ADDED,
        /** A row was removed. */
        ROW_REMOVED,
        /** A row changed its order among the others. */
        ROW_MOVED;

        /** The name callers see, such as {@code row-added}. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

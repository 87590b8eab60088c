package org.formpress.fill;

import java.util.List;
import org.formpress.json.Pointers;

/**
 * A column of a sheet to fill in.
 *
 * @param place    where its values go, as a JSON Pointer where {@code *} is the row; or one of the keys below
 * @param name     its header, unique in the sheet; a line feed is between the group and the value's own name
 * @param label    the value's own name on the form
 * @param required whether every row must have a value
 * @param choices  the texts of which it must be one; none for any
 * @param hint     what may be filled in, in Chinese
 */
public record Column(
        String place, String name, String label, Kind kind, boolean required, List<String> choices, String hint) {

    /** What its values are. */
    public enum Kind {
        /** A text of usual length. */
        TEXT,
        /** A text that needs a wide column. */
        LONG_TEXT,
        /** A decimal number. */
        AMOUNT,
        /** A number without decimals. */
        INTEGER,
        /** A day. */
        DATE,
        /** 是 or 否. */
        BOOLEAN,
        /** A list of texts, one on each line of the cell. */
        LINES
    }

    /** The number of a project, by which rows of other sheets refer to it. */
    public static final String NUMBER = "#number";

    /** The name of the project that a row belongs to. */
    public static final String PROJECT = "#project";

    /** Of a list within a list: which of the project's rows in the outer list, counted from 1. */
    public static final String OUTER_ROW = "#outer";

    public Column {
        choices = List.copyOf(choices);
    }

    /** Whether it says which project a row belongs to, and is no value of the form. */
    public boolean isKey() {
        return place.startsWith("#");
    }

    /** The name of the value in its object. */
    public String member() {
        return Pointers.last(place);
    }
}

package org.formpress.read.word;

import java.util.List;
import java.util.Map;
import org.formpress.read.ooxml.XmlCursor;

/**
 * Which formats of parts of a table (ISO/IEC 29500-1, 17.18.89) a table takes from its style (17.4.55).
 *
 * @param style id of the style; empty for none
 * @param flags the bits of {@code tblLook}
 */
record TableLook(String style, int flags) {

    /** Of a table that says nothing. */
    static final TableLook NONE = new TableLook("", 0);

    /** From the weakest to the strongest (17.7.6). */
    static final List<String> PARTS = List.of(
            "wholeTable",
            "band1Vert",
            "band2Vert",
            "band1Horz",
            "band2Horz",
            "firstRow",
            "lastRow",
            "firstCol",
            "lastCol",
            "neCell",
            "nwCell",
            "seCell",
            "swCell");

    private static final int FIRST_ROW = 0x20;
    private static final int LAST_ROW = 0x40;
    private static final int FIRST_COLUMN = 0x80;
    private static final int LAST_COLUMN = 0x100;
    private static final int NO_BANDS_OF_ROWS = 0x200;
    private static final int NO_BANDS_OF_COLUMNS = 0x400;

    private static final Map<String, Integer> NEEDED = Map.of(
            "firstRow",
            FIRST_ROW,
            "lastRow",
            LAST_ROW,
            "firstCol",
            FIRST_COLUMN,
            "lastCol",
            LAST_COLUMN,
            "nwCell",
            FIRST_ROW | FIRST_COLUMN,
            "neCell",
            FIRST_ROW | LAST_COLUMN,
            "swCell",
            LAST_ROW | FIRST_COLUMN,
            "seCell",
            LAST_ROW | LAST_COLUMN);

    private static final Map<String, Integer> ATTRIBUTES = Map.of(
            "firstRow", FIRST_ROW,
            "lastRow", LAST_ROW,
            "firstColumn", FIRST_COLUMN,
            "lastColumn", LAST_COLUMN,
            "noHBand", NO_BANDS_OF_ROWS,
            "noVBand", NO_BANDS_OF_COLUMNS);

    TableLook withStyle(String id) {
        return new TableLook(id, flags);
    }

    /** The same with the {@code tblLook} at the cursor. */
    TableLook with(XmlCursor cursor) {
        String hex = cursor.attribute("val");
        int read = hex.matches("[0-9A-Fa-f]{1,4}") ? Integer.parseInt(hex, 16) : 0;
        for (Map.Entry<String, Integer> attribute : ATTRIBUTES.entrySet()) {
            read |= cursor.attribute(attribute.getKey()).matches("1|true|on") ? attribute.getValue() : 0;
        }
        return new TableLook(style, read);
    }

    /** Whether cells may have the format of a part. */
    boolean takes(String part) {
        if (part.endsWith("Horz") || part.endsWith("Vert")) {
            return (flags & (part.endsWith("Horz") ? NO_BANDS_OF_ROWS : NO_BANDS_OF_COLUMNS)) == 0;
        }
        int needed = NEEDED.getOrDefault(part, 0);
        return (flags & needed) == needed;
    }
}

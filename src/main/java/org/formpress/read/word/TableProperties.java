package org.formpress.read.word;

import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.file.ReadRow.Shape;

/** Reads the properties of rows and cells that affect the grid (ISO/IEC 29500-1, 17.4). */
final class TableProperties {

    /** In twentieths of a point: a lower row shows nothing. */
    private static final int MIN_HEIGHT = 100;

    private final XmlCursor cursor;
    private final BodyBuilder body;

    TableProperties(XmlCursor cursor, BodyBuilder body) {
        this.cursor = cursor;
        this.body = body;
    }

    void row(String name) {
        switch (name) {
            case "del" -> body.deleteRow();
            case "hidden" -> {
                if (RunProperties.isOn(cursor)) {
                    body.hideRow();
                }
            }
            case "trHeight" -> {
                boolean exact = cursor.attribute("hRule").equals("exact");
                if (exact && number() >= 0 && number() < MIN_HEIGHT) {
                    body.hideRow();
                }
            }
            case "gridBefore", "gridAfter" -> {
                if (number() != 0) {
                    body.shape(Shape.RAGGED);
                }
            }
            default -> {
                // Heights, breaks, and insertions, which are read as accepted.
            }
        }
    }

    void cell(String name) {
        switch (name) {
            case "gridSpan" -> body.span(number());
            case "vMerge" -> body.merge(cursor.attribute("val").equals("restart") ? Merge.BEGINS : Merge.CONTINUES);
            case "hMerge" -> body.shape(Shape.RAGGED);
            case "cellIns", "cellDel", "cellMerge" -> body.shape(Shape.TRACKED);
            default -> {
                // Widths, borders, colours.
            }
        }
    }

    private int number() {
        String value = cursor.attribute("val");
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : -1;
    }
}

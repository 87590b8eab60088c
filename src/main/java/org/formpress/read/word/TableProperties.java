package org.formpress.read.word;

import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.file.ReadRow.Shape;
import org.formpress.read.ooxml.XmlCursor;

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
                int height = twips(cursor.attribute("val"));
                boolean exact = cursor.attribute("hRule").equals("exact");
                if (exact && height >= 0 && height < MIN_HEIGHT) {
                    body.hideRow();
                } else if (exact) {
                    body.room().height(height);
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
            case "tcW" -> width();
            case "vMerge" -> body.merge(cursor.attribute("val").equals("restart") ? Merge.BEGINS : Merge.CONTINUES);
            case "hMerge" -> body.shape(Shape.RAGGED);
            case "cellIns", "cellDel", "cellMerge" -> body.shape(Shape.TRACKED);
            default -> {
                // Widths, borders, colours.
            }
        }
    }

    /** Only a width in points is one; others depend on the text. */
    private void width() {
        String type = cursor.attribute("type");
        if (type.isEmpty() || type.equals("dxa") || type.equals("nil")) {
            body.room().width(type.equals("nil") ? -1 : twips(cursor.attribute("w")));
        }
    }

    /** A length in twentieths of a point, or in pt as the strict schema writes it; -1 for others. */
    static int twips(String length) {
        boolean points = length.endsWith("pt");
        String number = points ? length.substring(0, length.length() - 2) : length;
        return number.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")
                ? (int) (Double.parseDouble(number) * (points ? 20 : 1))
                : -1;
    }

    private int number() {
        String value = cursor.attribute("val");
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : -1;
    }
}

package org.formpress.write.excel;

import org.formpress.model.Alignment;
import org.formpress.model.Mark;

/**
 * How a cell looks, and whether it can be edited.
 *
 * @param format number format
 * @param top    whether its text begins at the top
 * @param ruled  whether it has rules on all sides
 * @param fill   for a change of its text or row
 */
record CellLook(
        Font font,
        String format,
        Alignment alignment,
        boolean top,
        boolean ruled,
        boolean locked,
        boolean shrinks,
        Fill fill) {

    /** The number format of the form's own words. */
    static final String GENERAL = "General";

    /** @param size in pt */
    record Font(String name, double size, boolean bold, boolean link) {

        /** Of words that are no link. */
        Font(String name, double size, boolean bold) {
            this(name, size, bold, false);
        }
    }

    CellLook withFormat(String other) {
        return new CellLook(font, other, alignment, top, ruled, locked, shrinks, fill);
    }

    /** The background of a cell. */
    enum Fill {
        NONE,
        CHANGED,
        INSERTED,
        DELETED;

        /** Of a whole row. */
        static Fill of(Mark row) {
            return switch (row) {
                case KEPT -> NONE;
                case INSERTED -> INSERTED;
                case DELETED -> DELETED;
            };
        }
    }
}

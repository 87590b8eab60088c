package org.formpress.write.excel;

import org.formpress.model.Alignment;
import org.formpress.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks, and whether it can be edited.
 *
 * @param format number format
 * @param top    whether its text begins at the top
 * @param rules  where it has rules
 * @param fill   for a change of its text or row
 */
record CellLook(
        Font font,
        String format,
        Alignment alignment,
        boolean top,
        Rules rules,
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
        return new CellLook(font, other, alignment, top, rules, locked, shrinks, fill);
    }

    // Styles are looked up for every cell; the code that Java makes for records takes four times as long in its first
    // compiler.
    @Override
    public int hashCode() {
        int flags = (top ? 1 : 0) + (locked ? 2 : 0) + (shrinks ? 4 : 0) + 8 * rules.ordinal();
        int words = 31 * font.name().hashCode() + (int) (font.size() * 100) + (font.bold() ? 1 : 0);
        return 31 * (31 * words + format.hashCode()) + flags + 128 * alignment.ordinal() + 512 * fill.ordinal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellLook look
                && top == look.top
                && rules == look.rules
                && locked == look.locked
                && shrinks == look.shrinks
                && alignment == look.alignment
                && fill == look.fill
                && format.equals(look.format)
                && font.equals(look.font);
    }

    /** The sides of a cell that have rules. */
    enum Rules {
        NONE,
        ALL,
        WITHOUT_TOP,
        WITHOUT_BOTTOM,
        SIDES;

        static Rules without(boolean top, boolean bottom) {
            return top && bottom ? SIDES : top ? WITHOUT_TOP : bottom ? WITHOUT_BOTTOM : ALL;
        }

        boolean top() {
            return this == ALL || this == WITHOUT_BOTTOM;
        }

        boolean bottom() {
            return this == ALL || this == WITHOUT_TOP;
        }
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

package org.formpress.read.excel;

import org.formpress.problem.RefusedException;
import org.formpress.read.look.Height;
import org.formpress.read.look.Ink;
import org.formpress.read.look.Look;
import org.formpress.read.look.Sight;
import org.formpress.read.look.SymbolFonts;
import org.formpress.read.ooxml.XmlCursor;

/**
 * How characters are set, as far as it changes their meaning.
 *
 * @param ink     their colour; -1 for that of the cell, and black in a cell
 * @param size    in pt; 0 for that of the cell
 * @param symbols the symbol font; empty for other fonts
 */
record CellFont(boolean struck, Height height, int ink, double size, String symbols) {

    static final CellFont PLAIN = new CellFont(false, Height.LEVEL, -1, 0, "");

    private static final String SYMBOL_CHARACTERS = "2";

    /** Reads the children of the current element: {@code font} of styles, {@code rPr} of runs (ISO/IEC 29500-1, 18.8.22, 18.4.7). */
    static CellFont read(XmlCursor cursor, Palette palette) throws RefusedException {
        Builder font = new Builder();
        cursor.children(name -> font.add(name, cursor, palette));
        return font.build();
    }

    /** The look of characters in this font, on the ground of their cell. @param cell the font of the cell */
    Look look(CellFont cell, Ground ground, String text) {
        int colour = ink >= 0 ? ink : Math.max(0, cell.ink);
        double points = size > 0 ? size : cell.size;
        Sight sight = points > 0 && points <= Ink.MIN_SIZE ? Sight.FAINT : ground.under(colour);
        boolean replaced = !symbols.isEmpty() && text.codePoints().anyMatch(SymbolFonts::replaces);
        return !struck && height == Height.LEVEL && sight == Sight.SEEN && !replaced
                ? Look.PLAIN
                : new Look(struck, height, sight, false, replaced ? symbols : "");
    }

    /** A font whose properties are being read. */
    private static final class Builder {

        private boolean struck;
        private Height height = Height.LEVEL;
        private int ink = -1;
        private double size;
        private String name = "";
        private boolean declared;

        private void add(String property, XmlCursor cursor, Palette palette) {
            String value = cursor.attribute("val");
            switch (property) {
                case "strike" -> struck = Numbers.isOn(value);
                case "color" -> ink = palette.colour(cursor, ink);
                case "sz" -> size = Numbers.decimal(value, 0);
                case "name", "rFont" -> name = value;
                case "charset" -> declared = value.equals(SYMBOL_CHARACTERS);
                case "vertAlign" -> height = height(value);
                default -> {
                    // Bold, underlined, or wide: the characters stay the same.
                }
            }
        }

        private static Height height(String value) {
            return switch (value) {
                case "superscript" -> Height.RAISED;
                case "subscript" -> Height.LOWERED;
                default -> Height.LEVEL;
            };
        }

        private CellFont build() {
            return new CellFont(struck, height, ink, size, declared || SymbolFonts.has(name) ? name : "");
        }
    }
}

package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.look.Ink;
import org.formpress.read.ooxml.XmlCursor;

/** The styles of a workbook, which its cells name by number (ISO/IEC 29500-1, 18.8), as far as they change what a reader sees. */
final class CellStyles {

    private static final CellDisplay PLAIN = new CellDisplay(CellFormat.GENERAL, CellFont.PLAIN, Ink.PAPER, false);

    private final Palette palette;
    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Integer, CellFormat> byNumber = new HashMap<>();
    private final List<CellFont> fonts = new ArrayList<>();
    private final List<Integer> grounds = new ArrayList<>();
    private final List<Boolean> rules = new ArrayList<>();
    private final List<CellDisplay> styles = new ArrayList<>();

    private CellStyles(Palette palette) {
        this.palette = palette;
    }

    /** @param xml the styles; empty for none */
    static CellStyles of(String part, byte[] xml, Palette palette, FileBounds bounds) throws RefusedException {
        CellStyles styles = new CellStyles(palette);
        if (xml.length > 0) {
            styles.read(new XmlCursor(part, xml, bounds));
        }
        return styles;
    }

    private void read(XmlCursor cursor) throws RefusedException {
        while (cursor.next()) {
            switch (cursor.atStart() ? cursor.name() : "") {
                case "numFmts" ->
                    cursor.children(name -> formats.put(
                            Numbers.integer(cursor.attribute("numFmtId"), -1), cursor.attribute("formatCode")));
                case "fonts" -> cursor.children(name -> fonts.add(CellFont.read(cursor, palette)));
                case "fills" -> cursor.children(name -> grounds.add(ground(cursor)));
                case "borders" -> cursor.children(name -> rules.add(isRuled(cursor)));
                case "cellXfs" -> cursor.children(name -> styles.add(style(cursor)));
                case "dxfs", "cellStyleXfs" -> cursor.skip();
                default -> {
                    // The root, and what shows nothing in cells.
                }
            }
        }
    }

    private int ground(XmlCursor cursor) throws RefusedException {
        int[] colour = {Ink.PAPER};
        cursor.children(name -> {
            boolean solid = cursor.attribute("patternType").equals("solid");
            cursor.children(child -> {
                if (solid && child.equals("fgColor")) {
                    colour[0] = palette.colour(cursor, Ink.PAPER);
                }
            });
        });
        return colour[0];
    }

    private static boolean isRuled(XmlCursor cursor) throws RefusedException {
        boolean[] ruled = {false};
        cursor.children(side -> {
            String style = cursor.attribute("style");
            ruled[0] |= !style.isEmpty() && !style.equals("none");
        });
        return ruled[0];
    }

    private CellDisplay style(XmlCursor cursor) throws RefusedException {
        CellFormat format = byNumber.computeIfAbsent(
                Numbers.integer(cursor.attribute("numFmtId"), 0), number -> CellFormat.of(number, formats));
        CellFont font = at(fonts, cursor.attribute("fontId"), CellFont.PLAIN);
        int ground = at(grounds, cursor.attribute("fillId"), Ink.PAPER);
        boolean ruled = at(rules, cursor.attribute("borderId"), false);
        cursor.skip();
        return new CellDisplay(format, font, ground, ruled);
    }

    private static <T> T at(List<T> list, String number, T other) {
        int index = Numbers.integer(number, 0);
        return index < 0 || index >= list.size() ? other : list.get(index);
    }

    /** The style with a number, as a cell names it; a plain one if there is none. */
    CellDisplay of(String number) {
        return at(styles, number, PLAIN);
    }
}

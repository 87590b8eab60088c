package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.ooxml.XmlCursor;

/** The styles of a workbook, which its cells name by number (ISO/IEC 29500-1, 18.8), as far as they change what a reader sees. */
final class CellStyles {

    private static final CellDisplay PLAIN =
            new CellDisplay(CellFormat.GENERAL, CellFont.PLAIN, Ground.PAPER, false, false, 0);

    private static final String RIGHT_TO_LEFT = "2";

    private final Palette palette;
    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Integer, CellFormat> byNumber = new HashMap<>();
    private final List<CellFont> fonts = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Boolean> rules = new ArrayList<>();
    private final List<ConditionalLook> conditional = new ArrayList<>();
    private final List<Integer> indexed = new ArrayList<>();
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
        if (styles.indexed.isEmpty()) {
            return styles;
        }
        // The workbook's own colours stand behind all that names them.
        CellStyles coloured = new CellStyles(palette.withIndexed(styles.indexed));
        coloured.read(new XmlCursor(part, xml, bounds));
        return coloured;
    }

    private void read(XmlCursor cursor) throws RefusedException {
        while (cursor.next()) {
            switch (cursor.atStart() ? cursor.name() : "") {
                case "numFmts" ->
                    cursor.children(name -> formats.put(
                            Numbers.integer(cursor.attribute("numFmtId"), -1), cursor.attribute("formatCode")));
                case "fonts" -> cursor.children(name -> fonts.add(CellFont.read(cursor, palette)));
                case "fills" -> cursor.children(name -> grounds.add(Ground.read(cursor, palette)));
                case "borders" -> cursor.children(name -> rules.add(isRuled(cursor)));
                case "cellXfs" -> cursor.children(name -> styles.add(style(cursor)));
                case "dxfs" -> cursor.children(name -> conditional.add(ConditionalLook.read(cursor, palette)));
                case "indexedColors" -> cursor.children(name -> indexed.add(Palette.ofArgb(cursor)));
                case "cellStyleXfs" -> cursor.skip();
                default -> {
                    // The root, and what shows nothing in cells.
                }
            }
        }
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
        Ground ground = at(grounds, cursor.attribute("fillId"), Ground.PAPER);
        boolean ruled = at(rules, cursor.attribute("borderId"), false);
        boolean[] altered = {false};
        int[] indent = {0};
        cursor.children(name -> {
            if (name.equals("alignment")) {
                altered[0] = cursor.attribute("horizontal").equals("fill")
                        || cursor.attribute("readingOrder").equals(RIGHT_TO_LEFT);
                indent[0] = Numbers.integer(cursor.attribute("indent"), 0);
            }
        });
        return new CellDisplay(format, font, ground, ruled, altered[0], indent[0]);
    }

    private static <T> T at(List<T> list, String number, T other) {
        int index = Numbers.integer(number, 0);
        return index < 0 || index >= list.size() ? other : list.get(index);
    }

    /** The style with a number, as a cell names it; a plain one if there is none. */
    CellDisplay of(String number) {
        return at(styles, number, PLAIN);
    }

    /** What a conditional format with a number does; nothing if there is none. */
    ConditionalLook conditional(String number) {
        return number.isEmpty() ? ConditionalLook.PLAIN : at(conditional, number, ConditionalLook.PLAIN);
    }

    /** The colours that the workbook names by number. */
    Palette palette() {
        return palette;
    }
}

package org.formpress.write.excel;

import java.util.List;
import org.formpress.write.ooxml.Xml;

/**
 * The boxes of notes, each to the right of its cell and as large as its text, in VML, without which Excel shows no note (ISO/IEC
 * 29500-4, 19.1 and 19.4): {@code xl/drawings/vmlDrawing1.vml}. All are hidden until a pointer is above the cell.
 */
final class NoteDrawing {

    static final String NAME = "xl/drawings/vmlDrawing1.vml";

    private static final String HEAD = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"";

    private static final String TYPE = "\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\""
            + " o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static final String BOX = "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
            + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
            + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
            + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>";

    /** Numbers of shapes are given out in blocks of so many, of which the first is not used. */
    private static final int BLOCK = 1024;

    // All in pixels at 96 dots per inch, for text of 9 pt.
    private static final int WIDE = 12;
    private static final int NARROW = 7;
    private static final int LINE = 17;
    private static final int INSET = 20;
    private static final int MAX_WIDTH = 25 * WIDE + INSET;
    private static final int MAX_HEIGHT = 24 * LINE + INSET;
    private static final int FROM_CELL = 8;
    private static final int OTHER_COLUMN = 64;
    private static final int OTHER_ROW = 18;

    /** From here on characters are as wide as high, but for a few. */
    private static final int FIRST_WIDE = 0x2E80;

    private final List<Integer> columns;
    private final List<Integer> rows;

    NoteDrawing(Sheet sheet) {
        this.columns = sheet.columns().pixels();
        this.rows = sheet.rowPixels();
    }

    byte[] xml(List<CellNotes.Note> notes) {
        Xml xml = new Xml(8192).raw(HEAD);
        for (int block = 1; block <= notes.size() / BLOCK + 1; block++) {
            xml.raw(block == 1 ? "" : ",").raw(block);
        }
        xml.raw(TYPE);
        for (int index = 0; index < notes.size(); index++) {
            xml.raw("<v:shape id=\"_x0000_s").raw(BLOCK + 1 + index).raw(BOX);
            box(xml, notes.get(index));
        }
        return xml.raw("</xml>").toBytes();
    }

    /** A place in pixels: a row or column, how far within it, and its own size. */
    record Place(int index, int within, int size) {}

    /** The corners of a box. */
    record Box(Place left, Place top, Place right, Place bottom) {}

    Box box(CellNotes.Note note) {
        List<Integer> lines = note.text().lines().map(NoteDrawing::width).toList();
        int width = Math.min(
                MAX_WIDTH,
                INSET + lines.stream().mapToInt(Integer::intValue).max().orElse(0));
        int room = width - INSET;
        int height = INSET
                + LINE
                        * lines.stream()
                                .mapToInt(line -> Math.max(1, (line + room - 1) / room))
                                .sum();
        int left = sum(columns, note.area().endColumn(), OTHER_COLUMN) + FROM_CELL;
        int top = sum(rows, note.area().row(), OTHER_ROW);
        return new Box(
                place(columns, OTHER_COLUMN, left),
                place(rows, OTHER_ROW, top),
                place(columns, OTHER_COLUMN, left + width),
                place(rows, OTHER_ROW, top + Math.min(height, MAX_HEIGHT)));
    }

    private void box(Xml xml, CellNotes.Note note) {
        Box box = box(note);
        String separator = "";
        for (Place place : List.of(box.left(), box.top(), box.right(), box.bottom())) {
            xml.raw(separator).raw(place.index()).raw(", ").raw(place.within());
            separator = ", ";
        }
        xml.raw("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
                .raw(note.area().row());
        xml.raw("</x:Row><x:Column>").raw(note.area().column()).raw("</x:Column></x:ClientData></v:shape>");
    }

    private static int width(String line) {
        return line.codePoints().map(c -> c < FIRST_WIDE ? NARROW : WIDE).sum();
    }

    private static int sum(List<Integer> sizes, int end, int other) {
        int known = Math.min(end, sizes.size());
        return sizes.subList(0, known).stream().mapToInt(Integer::intValue).sum() + (end - known) * other;
    }

    /** What is at a distance from the first row or column. */
    private static Place place(List<Integer> sizes, int other, int distance) {
        int index = 0;
        int left = distance;
        while (left >= size(sizes, index, other)) {
            left -= size(sizes, index++, other);
        }
        return new Place(index, left, size(sizes, index, other));
    }

    private static int size(List<Integer> sizes, int index, int other) {
        return index < sizes.size() ? sizes.get(index) : other;
    }
}

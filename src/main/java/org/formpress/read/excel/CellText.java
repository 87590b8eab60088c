package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.look.Flaw;
import org.formpress.read.look.Shown;
import org.formpress.read.ooxml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * A text as a workbook has it (ISO/IEC 29500-1, 18.4.8): in one piece, or in runs with fonts of their own.
 *
 * @param runs  from left to right
 * @param length of all together, in UTF-16 units
 */
record CellText(List<Run> runs, int length) {

    static final CellText EMPTY = new CellText(List.of(), 0);

    /** What a cell can hold at most, in UTF-16 units. */
    private static final int MAX_LENGTH = 32_767;

    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEX = 16;

    /** A run. @param font where it differs from the font of the cell */
    record Run(String text, CellFont font) {}

    /** A text in one piece. */
    static CellText of(String text) throws RefusedException {
        List<Run> runs = new ArrayList<>(1);
        runs.add(new Run(decoded(text), CellFont.PLAIN));
        return of(runs);
    }

    private static CellText of(List<Run> runs) throws RefusedException {
        int length = 0;
        for (Run run : runs) {
            length += run.text().length();
        }
        if (length > MAX_LENGTH) {
            throw FileRefusal.unsafe("file.damaged");
        }
        return new CellText(runs, length);
    }

    /** Reads the current element: {@code si} of the shared strings, {@code is} of a cell. */
    static CellText read(XmlCursor cursor, Palette palette) throws RefusedException {
        List<Run> runs = new ArrayList<>(1);
        cursor.children(name -> {
            switch (name) {
                case "t" -> runs.add(new Run(characters(cursor), CellFont.PLAIN));
                case "r" -> runs.add(run(cursor, palette));
                default -> cursor.skip();
            }
        });
        return of(runs);
    }

    private static Run run(XmlCursor cursor, Palette palette) throws RefusedException {
        StringBuilder text = new StringBuilder();
        List<CellFont> fonts = new ArrayList<>(1);
        cursor.children(name -> {
            switch (name) {
                case "rPr" -> fonts.add(CellFont.read(cursor, palette));
                case "t" -> text.append(characters(cursor));
                default -> cursor.skip();
            }
        });
        return new Run(text.toString(), fonts.isEmpty() ? CellFont.PLAIN : fonts.get(0));
    }

    private static String characters(XmlCursor cursor) throws RefusedException {
        boolean exact = cursor.attribute("space").equals("preserve");
        String text = content(cursor);
        // Blanks of XML only (XML 1.0, 2.3): programs mark no others, such as the two at the start of a Chinese
        // paragraph.
        return decoded(exact ? text : text.trim());
    }

    /** The text in the current element, and in no other within it. */
    static String content(XmlCursor cursor) throws RefusedException {
        String first = "";
        @Nullable StringBuilder all = null;
        int depth = cursor.depth();
        while (cursor.next() && cursor.depth() >= depth) {
            if (cursor.atText() && first.isEmpty()) {
                first = cursor.text();
            } else if (cursor.atText()) {
                all = (all == null ? new StringBuilder(first) : all).append(cursor.text());
            }
        }
        return all == null ? first : all.toString();
    }

    /** Codes of characters become characters (22.9.2.19); a carriage return before a line feed is invisible, and editors drop it. */
    private static String decoded(String text) {
        String all = text;
        if (text.contains("_x")) {
            Matcher code = CODE.matcher(text);
            all = code.replaceAll(found ->
                    Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), HEX))));
        }
        return all.indexOf('\r') < 0 ? all : all.replace("\r", "");
    }

    /** What a reader sees of it. @param cell the font of the cell; @param ground what is behind it */
    Shown shown(CellFont cell, Ground ground) {
        if (runs.size() == 1) {
            return shown(runs.get(0), cell, ground);
        }
        StringBuilder text = new StringBuilder(length);
        Flaw flaw = Flaw.NONE;
        for (Run run : runs) {
            Shown shown = shown(run, cell, ground);
            text.append(shown.text());
            flaw = flaw.or(shown.flaw());
        }
        return new Shown(text.toString(), flaw);
    }

    private static Shown shown(Run run, CellFont cell, Ground ground) {
        CellFont font = run.font() == CellFont.PLAIN ? cell : run.font();
        return font.look(cell, ground, run.text()).shown(run.text());
    }
}

package org.formpress.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.formpress.font.FontFace;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.Clusters;
import org.formpress.model.LatinQuotes;
import org.formpress.model.Mark;
import org.formpress.model.Run;
import org.formpress.typeset.Line.Piece;

/** The characters of one paragraph, with the font and width of each; a character with its marks has one width. */
final class StyledText {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?");

    private final String text;
    private final List<Run> runs;
    private final int[] runStarts;
    private final FontRole[] fonts;
    private final int[] widths;
    private final FontRole base;
    private final BitSet narrow;

    /**
     * @param size in thousandths of a point
     * @param base the font for runs that are not bold
     */
    StyledText(List<Run> runs, FontLibrary library, int size, FontRole base) {
        this.runs = runs;
        this.base = base;
        this.text = concatenate(runs);
        this.narrow = LatinQuotes.in(text);
        this.runStarts = new int[runs.size()];
        this.fonts = new FontRole[text.length()];
        this.widths = new int[text.length()];
        int at = 0;
        for (int r = 0; r < runs.size(); r++) {
            runStarts[r] = at;
            FontRole preferred = runs.get(r).bold() && base == FontRole.BODY ? FontRole.BODY_BOLD : base;
            at = measure(at, at + runs.get(r).text().length(), preferred, library, size);
        }
    }

    private static String concatenate(List<Run> runs) {
        if (runs.size() == 1) {
            return runs.get(0).text();
        }
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        return all.toString();
    }

    private int measure(int from, int to, FontRole preferred, FontLibrary library, int size) {
        FontFace preferredFace = library.face(preferred);
        FontFace narrowFace = library.face(preferred.narrow());
        for (int at = from; at < to; ) {
            int end = Math.min(Clusters.end(text, at), to);
            if (text.charAt(at) == '\n') {
                fonts[at] = preferred;
            } else {
                FontFace usual = narrow.get(at) && narrowFace.has(text, at, end) ? narrowFace : preferredFace;
                FontFace face = usual.has(text, at, end) ? usual : library.choose(text, at, end, preferred);
                Arrays.fill(fonts, at, end, face.role());
                widths[at] = (int) ((long) face.advance(text, at, end) * size / 1000);
            }
            at = end;
        }
        return to;
    }

    String text() {
        return text;
    }

    /** The font for runs that are not bold. */
    FontRole base() {
        return base;
    }

    int length() {
        return text.length();
    }

    /** Width of the characters from {@code from} to {@code to}, in thousandths of a point. */
    int width(int from, int to) {
        int sum = 0;
        for (int at = from; at < to; at++) {
            sum += widths[at];
        }
        return sum;
    }

    /** The end of {@code from..to} without a final space, which may hang over the edge of the box. */
    int withoutHangingSpace(int from, int to) {
        return to > from && text.charAt(to - 1) == ' ' ? to - 1 : to;
    }

    /**
     * Where to break a word that is wider than a line: as late as possible, but if possible not before or after punctuation
     * that must not begin or end a line (避头尾), and in a number only after a comma, so that the first line does not read as
     * another number.
     */
    int emergencyBreak(int from, int to, int width) {
        int last = fitting(from, to, width);
        int first = from + Character.charCount(text.codePointAt(from));
        int comma = text.lastIndexOf(',', last - 1);
        if (comma > from && NUMBER.matcher(text).region(from, to).matches()) {
            return comma + 1;
        }
        for (int at = last; at > first; at = text.offsetByCodePoints(at, -1)) {
            if (at == to || LineBreaks.mayPart(text.codePointBefore(at), text.codePointAt(at))) {
                return at;
            }
        }
        return last;
    }

    /** The last index in {@code from..to} up to which the characters fit; at least one character is taken. */
    private int fitting(int from, int to, int width) {
        int at = from + Character.charCount(text.codePointAt(from));
        int used = width(from, at);
        while (at < to && used + widths[at] <= width) {
            used += widths[at];
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** The characters from {@code from} to {@code to}, split where font or emphasis changes. */
    List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>(1);
        int start = from;
        while (start < to) {
            int run = runAt(start);
            int limit = Math.min(to, run + 1 < runs.size() ? runStarts[run + 1] : text.length());
            int end = start + 1;
            while (end < limit && fonts[end] == fonts[start]) {
                end++;
            }
            Run style = runs.get(run);
            pieces.add(new Piece(
                    text.substring(start, end),
                    fonts[start],
                    style.bold(),
                    style.italic(),
                    style.underline(),
                    style.mark()));
            start = end;
        }
        return pieces;
    }

    /** The next index after {@code at} where inserted text replaces deleted text; if there is none, the end of the text. */
    int replacementAfter(int at) {
        for (int run = 1; run < runs.size(); run++) {
            if (runStarts[run] > at && replaces(runs.get(run - 1), runs.get(run))) {
                return runStarts[run];
            }
        }
        return text.length();
    }

    private static boolean replaces(Run before, Run run) {
        return before.mark() == Mark.DELETED && run.mark() == Mark.INSERTED;
    }

    private int runAt(int at) {
        int run = runs.size() - 1;
        while (runStarts[run] > at) {
            run--;
        }
        return run;
    }
}

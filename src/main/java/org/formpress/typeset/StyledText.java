package org.formpress.typeset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.formpress.font.FontFace;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.LatinQuotes;
import org.formpress.model.Mark;
import org.formpress.model.Run;
import org.formpress.text.Clusters;
import org.formpress.text.Unseen;
import org.formpress.typeset.Line.Piece;

/** The characters of one paragraph, with the font and width of each; a character with its marks has one width. */
final class StyledText {

    /** Stands for the width of a tab, which goes to the next tab stop. */
    private static final int TAB = -1;

    /** Between tab stops, in characters. */
    private static final int STOP = 2;

    private final String text;
    private final int size;
    private final List<Run> runs;
    private final int[] runStarts;
    private final FontRole[] fonts;
    private final int[] widths;
    private final FontRole base;
    private final BitSet narrow;
    private final Spacing spacing;
    /** The width of a hyphen, in thousandths of the em; 0 if the text has none of its own. */
    private int hyphen;

    private boolean tabbed;

    /**
     * @param size   in thousandths of a point
     * @param base   the font for runs that are not bold
     * @param spaced whether there is more between its characters than their widths
     */
    StyledText(List<Run> runs, FontLibrary library, int size, FontRole base, boolean spaced) {
        this.runs = runs;
        this.size = size;
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
            at = measure(at, at + runs.get(r).text().length(), preferred, library);
        }
        this.spacing = spaced ? Spacing.of(text, widths, size) : Spacing.NONE;
    }

    private static String concatenate(List<Run> runs) {
        if (runs.size() == 1) {
            return runs.get(0).text();
        }
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        return all.toString();
    }

    private int measure(int from, int to, FontRole preferred, FontLibrary library) {
        FontFace preferredFace = library.face(preferred);
        FontFace narrowFace = library.face(preferred.narrow());
        for (int at = from; at < to; ) {
            int codePoint = text.codePointAt(at);
            int end = Math.min(Clusters.end(text, at), to);
            if (codePoint == '\n') {
                fonts[at] = preferred;
            } else if (codePoint == '\t') {
                fonts[at] = preferred;
                widths[at] = TAB;
                tabbed = true;
            } else if (Unseen.is(codePoint)) {
                // In the font of the character before, so that nothing is parted.
                FontRole beside = at == from || codePoint == Unseen.SOFT_HYPHEN ? preferred : fonts[at - 1];
                Arrays.fill(fonts, at, end, beside);
                hyphen = library.face(preferred).advance(Unseen.SOFT_HYPHEN);
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

    /**
     * Width of a line of the characters from {@code from} to {@code to}, in thousandths of a point. What marks give up at the edges of a
     * line counts as there: word processors keep it, and their lines must not be more than planned.
     */
    int width(int from, int to) {
        return lineEnd(0, from, to);
    }

    /** Where a line of the characters from {@code from} to {@code to} ends, if they begin at {@code start} of it. */
    int lineEnd(int start, int from, int to) {
        return end(begin(start, from), from, to);
    }

    /** From where the characters of a line count that begins with {@code from} at {@code start}: {@link #end} adds what is before it. */
    int begin(int start, int from) {
        return from == length() ? start : start - spacing.before(from);
    }

    /** Where the characters from {@code from} to {@code to}, with what is before each, end in a line, if they begin at {@code start} of it. */
    int end(int start, int from, int to) {
        int end = start;
        for (int at = from; at < to; at++) {
            end = widths[at] == TAB ? stop(end) : end + spacing.before(at) + widths[at];
        }
        return end;
    }

    /** The next tab stop, counted from the start of the line. */
    int stop(int at) {
        return (at / (STOP * size) + 1) * STOP * size;
    }

    /** Width of the hyphen that a line gets that ends at {@code to}; 0 if it gets none. */
    int hyphen(int to) {
        return hyphen > 0
                        && to > 0
                        && to < length()
                        && text.charAt(to - 1) == Unseen.SOFT_HYPHEN
                        && text.charAt(to) != '\n'
                ? (int) ((long) hyphen * size / 1000)
                : 0;
    }

    /** The end of {@code from..to} without a final space, which may hang over the edge of the box. */
    int withoutHangingSpace(int from, int to) {
        return to > from && text.charAt(to - 1) == ' ' ? to - 1 : to;
    }

    /**
     * Where to break a word that is wider than a line; at least one character is taken.
     *
     * @param width of the line, in thousandths of a point
     */
    int emergencyBreak(int from, int to, int width) {
        return new WordSplitter(this, from, to).end(width);
    }

    /** The characters from {@code from} to {@code to} at the start of a line. */
    List<Piece> pieces(int from, int to) {
        return pieces(from, to, 0);
    }

    /**
     * The characters from {@code from} to {@code to}, split where font or emphasis changes, and round tabs and a final hyphen.
     *
     * @param at where they begin in the line, in thousandths of a point
     */
    List<Piece> pieces(int from, int to, int at) {
        return new PieceCutter(this, from, to, at).pieces();
    }

    /** What stands between its characters. */
    Spacing spacing() {
        return spacing;
    }

    /** Whether it has tabs. */
    boolean isTabbed() {
        return tabbed;
    }

    boolean isTab(int at) {
        return widths[at] == TAB;
    }

    /** Whether a character takes no room: a mark, or what nobody sees. */
    boolean isWeightless(int at) {
        return widths[at] == 0;
    }

    FontRole font(int at) {
        return fonts[at];
    }

    /** The run that a character is in. */
    Run run(int at) {
        return runs.get(indexOfRun(at));
    }

    /** The end of the run that a character is in. */
    int runEnd(int at) {
        int next = indexOfRun(at) + 1;
        return next < runs.size() ? runStarts[next] : text.length();
    }

    private int indexOfRun(int at) {
        int run = runs.size() - 1;
        while (runStarts[run] > at) {
            run--;
        }
        return run;
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
}

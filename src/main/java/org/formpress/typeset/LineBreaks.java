package org.formpress.typeset;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.LineBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Set;

/**
 * Where a line may end: UAX #14 with the strict rules for Chinese (避头尾, GB/T 15834), the very rules by which Chromium
 * breaks {@code line-break: strict}.
 */
final class LineBreaks {

    private static final BreakIterator RULES = BreakIterator.getLineInstance(new ULocale("zh@lb=strict"));

    private static final Set<Integer> ENDING_NO_LINE =
            Set.of(LineBreak.OPEN_PUNCTUATION, LineBreak.PREFIX_NUMERIC, LineBreak.ZWJ);

    private static final Set<Integer> BEGINNING_NO_LINE = Set.of(
            LineBreak.CLOSE_PUNCTUATION,
            LineBreak.CLOSE_PARENTHESIS,
            LineBreak.EXCLAMATION,
            LineBreak.INFIX_NUMERIC,
            LineBreak.NONSTARTER,
            LineBreak.CONDITIONAL_JAPANESE_STARTER,
            LineBreak.BREAK_SYMBOLS,
            LineBreak.INSEPARABLE,
            LineBreak.POSTFIX_NUMERIC,
            LineBreak.COMBINING_MARK,
            LineBreak.ZWJ);

    private final BreakIterator iterator = RULES.clone();

    /** Begins with another text. */
    void read(String text) {
        iterator.setText(text);
    }

    /**
     * Whether a text without any place for a break, such as a long number, may be cut at {@code at}: never before a
     * character that begins no line, such as ，, and never after one that ends no line, such as （.
     */
    static boolean toleratesCut(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return !ENDING_NO_LINE.contains(lineBreakClass(before))
                && !BEGINNING_NO_LINE.contains(lineBreakClass(after))
                && Character.getType(before) != Character.INITIAL_QUOTE_PUNCTUATION
                && Character.getType(after) != Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static int lineBreakClass(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK);
    }

    /** The next place after {@code at} where a line may end; the end of the text at last. */
    int after(int at) {
        int next = iterator.following(at);
        return next == BreakIterator.DONE ? iterator.last() : next;
    }
}

package org.formpress.typeset;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Where a line may end: UAX #14 with the strict rules for Chinese (避头尾, GB/T 15834), the very rules by which Chromium
 * breaks {@code line-break: strict}.
 */
final class LineBreaks {

    private static final BreakIterator RULES = BreakIterator.getLineInstance(new ULocale("zh@lb=strict"));

    private final BreakIterator iterator = RULES.clone();

    /** Begins with another text. */
    void read(String text) {
        iterator.setText(text);
    }

    /** The next place after {@code at} where a line may end; the end of the text at last. */
    int after(int at) {
        int next = iterator.following(at);
        return next == BreakIterator.DONE ? iterator.last() : next;
    }
}

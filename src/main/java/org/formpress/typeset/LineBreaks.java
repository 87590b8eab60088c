package org.formpress.typeset;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.LineBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.formpress.bounds.LruCache;
import org.formpress.text.Unseen;
import org.jspecify.annotations.Nullable;

/**
 * Where lines may end: UAX #14 with the strict rules for Chinese (避头尾), as Chromium breaks {@code line-break: strict}, and
 * what it lacks of GB/T 15834-2011, 5.1: a connector (连接号) never begins a line and a separator (分隔号) never ends one.
 */
final class LineBreaks {

    private static final BreakIterator RULES = BreakIterator.getLineInstance(new ULocale("zh@lb=strict"));

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINESE);

    private static final Set<Integer> NEVER_FIRST = Set.of(
            LineBreak.CLOSE_PUNCTUATION,
            LineBreak.CLOSE_PARENTHESIS,
            LineBreak.EXCLAMATION,
            LineBreak.INFIX_NUMERIC,
            LineBreak.POSTFIX_NUMERIC,
            LineBreak.BREAK_SYMBOLS,
            LineBreak.NONSTARTER,
            LineBreak.INSEPARABLE,
            LineBreak.CONDITIONAL_JAPANESE_STARTER,
            LineBreak.COMBINING_MARK,
            LineBreak.GLUE,
            LineBreak.WORD_JOINER,
            LineBreak.ZWJ);

    // － and ~ are letters to UAX #14. Two — are a dash (破折号), which may begin a line.
    private static final String CONNECTORS = "－–～~";
    private static final int EM_DASH = '—';
    private static final String SEPARATORS = "/／";

    private static final Set<Integer> NEVER_LAST = Set.of(
            LineBreak.OPEN_PUNCTUATION, LineBreak.PREFIX_NUMERIC, LineBreak.GLUE, LineBreak.WORD_JOINER, LineBreak.ZWJ);

    /** Of short texts, because labels, names and numbers recur from form to form. */
    private static final LruCache<String, int[]> KNOWN_ANYWHERE = new LruCache<>(4000);

    private static final LruCache<String, int[]> KNOWN_BETWEEN_WORDS = new LruCache<>(4000);

    /** In UTF-16 units. */
    private static final int MAX_REMEMBERED = 24;

    private final boolean betweenWords;
    private final Map<String, int[]> known = new HashMap<>();
    // Made when they are needed: they are costly to copy.
    private @Nullable BreakIterator rules;
    private @Nullable BreakIterator words;
    private String text = "";
    private int[] ends = {};
    // The index in it of the last answer: the next question is mostly for the one behind it.
    private int last;

    private LineBreaks(boolean betweenWords) {
        this.betweenWords = betweenWords;
    }

    /** Wherever the rules allow. */
    static LineBreaks anywhere() {
        return new LineBreaks(false);
    }

    /** Only between words, as ICU's dictionary parts Chinese. */
    static LineBreaks betweenWords() {
        return new LineBreaks(true);
    }

    /** Whether a word that is too wide for a line may be broken between two of its characters. */
    static boolean mayPart(int before, int after) {
        return !NEVER_LAST.contains(lineBreak(before))
                && SEPARATORS.indexOf(before) < 0
                && CONNECTORS.indexOf(after) < 0
                && after != EM_DASH
                && !NEVER_FIRST.contains(lineBreak(after))
                && Character.getType(before) != Character.INITIAL_QUOTE_PUNCTUATION
                && Character.getType(after) != Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static int lineBreak(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK);
    }

    /** Starts a text. A known one costs nothing: a text is set in many widths. */
    void read(String other) {
        if (!other.equals(text)) {
            text = other;
            ends = known.computeIfAbsent(other, this::remembered);
            last = 0;
        }
    }

    private int[] remembered(String other) {
        if (other.length() > MAX_REMEMBERED) {
            return ends(other);
        }
        LruCache<String, int[]> shared = betweenWords ? KNOWN_BETWEEN_WORDS : KNOWN_ANYWHERE;
        int[] remembered = shared.get(other);
        if (remembered == null) {
            remembered = ends(other);
            shared.put(other, remembered);
        }
        return remembered;
    }

    private int[] ends(String other) {
        String seen = Unseen.idleRemoved(other);
        int[] found = new int[seen.length()];
        int count = 0;
        rules = rules == null ? RULES.clone() : rules;
        rules.setText(seen);
        BreakIterator parts = parts(seen);
        for (int end = rules.next(); end != BreakIterator.DONE; end = rules.next()) {
            if (end == seen.length() || mayEnd(seen, end) && (parts == null || parts.isBoundary(end))) {
                found[count++] = end;
            }
        }
        int[] all = Arrays.copyOf(found, count);
        if (seen.length() < other.length()) {
            putBack(other, all);
        }
        return all;
    }

    private @Nullable BreakIterator parts(String seen) {
        if (betweenWords) {
            words = words == null ? WORDS.clone() : words;
            words.setText(seen);
        }
        return words;
    }

    private static boolean mayEnd(String text, int end) {
        int last = end - 1;
        while (last > 0 && text.charAt(last) == ' ') {
            last--;
        }
        char next = text.charAt(end);
        boolean dash = end + 1 < text.length() && text.charAt(end + 1) == EM_DASH;
        return SEPARATORS.indexOf(text.charAt(last)) < 0 && CONNECTORS.indexOf(next) < 0 && (next != EM_DASH || dash);
    }

    /** Changes the places in the text without idle characters to those in the text; such characters stay with what is before them. */
    private static void putBack(String text, int[] ends) {
        int seen = 0;
        int index = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (!Unseen.isIdle(codePoint)) {
                if (index < ends.length && ends[index] == seen) {
                    ends[index++] = at;
                }
                seen += Character.charCount(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        Arrays.fill(ends, index, ends.length, text.length());
    }

    /** The next index after {@code at} where a line may end; finally the end of the text. */
    int after(int at) {
        if (last > 0 && ends[last - 1] > at) {
            last = 0;
        }
        while (last < ends.length && ends[last] <= at) {
            last++;
        }
        return last < ends.length ? ends[last] : text.length();
    }
}

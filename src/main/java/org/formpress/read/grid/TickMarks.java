package org.formpress.read.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ticks between two neighbouring choices, or before the first and behind the last.
 *
 * @param before whether the choice before them is ticked
 * @param behind whether the choice behind them is
 */
record TickMarks(boolean before, boolean behind) {

    /** Stands for the number of a choice. */
    static final char NUMBER = '#';

    private static final char TICK = 'x';
    private static final char BOX = 'o';
    private static final char BLANK = ' ';

    /** What parts two choices: an ideographic space, a tab, the end of a line. */
    private static final char PART = '|';

    /** Ballot boxes, check marks, the square root that input methods offer as a tick, filled squares and circles, and emoji of these. */
    private static final String TICKS = "☑☒√✓✔■◼▣⬛●◉🗹🗵✅";

    /** White squares, the empty ballot box, circles. */
    private static final String BOXES = "□☐▢◻⬜○◯";

    private static final String PARTS = "\u3000\t\n\r\u0085\u2028\u2029";

    /** Typed for √ where no other tick is at hand; 是 says the same. */
    private static final List<String> YES = List.of("是", "V", "v");

    private static final Pattern BRACKETS = Pattern.compile("[(（]\\s*+([^()（）\\s]{1,2}+)\\s*+[)）]");
    private static final Pattern BRACKETED_MARK =
            Pattern.compile("[(（][ \u3000]*+([" + TICKS + BOXES + "])\uFE0F?[ \u3000]*+[)）]");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(（][ \u3000]*+[)）]");

    private static final TickMarks NONE = new TickMarks(false, false);

    /** The sign that stands for a character in the marks of this class; empty if it is no mark. */
    static Optional<Character> sign(int codePoint) {
        if (TICKS.indexOf(codePoint) >= 0) {
            return Optional.of(TICK);
        }
        if (BOXES.indexOf(codePoint) >= 0) {
            return Optional.of(BOX);
        }
        if (PARTS.indexOf(codePoint) >= 0) {
            return Optional.of(PART);
        }
        return Character.isSpaceChar(codePoint) ? Optional.of(BLANK) : Optional.empty();
    }

    /** Whether a text is one tick and nothing else, in brackets or not. */
    static boolean isTick(String text) {
        String bare = withoutBrackets(text);
        return bare.codePointCount(0, bare.length()) == 1 && TICKS.contains(bare);
    }

    /** Whether a text is what people type for a tick in a cell that takes nothing else. */
    static boolean standsForTick(String text) {
        return isTick(text) || YES.contains(withoutBrackets(text));
    }

    private static String withoutBrackets(String text) {
        Matcher inside = BRACKETS.matcher(text);
        return inside.matches() ? inside.group(1) : text;
    }

    /** The text with ticks and boxes in brackets, such as (√) and (□) and empty ones, as ticks and boxes alone. */
    static String freed(String text) {
        String ticks = BRACKETED_MARK.matcher(text).replaceAll("$1");
        return EMPTY_BRACKETS.matcher(ticks).replaceAll(Matcher.quoteReplacement(BOXES.substring(0, 1)));
    }

    static boolean isBlank(char character) {
        return PARTS.indexOf(character) >= 0 || Character.isSpaceChar(character);
    }

    /** Whether there is neither a tick nor a box among the marks. */
    static boolean areNone(String marks) {
        return marks.indexOf(TICK) < 0 && marks.indexOf(BOX) < 0;
    }

    /** Reads the marks before the first choice; empty if a tick is not its own. */
    static Optional<TickMarks> first(String marks) {
        if (marks.indexOf(TICK) < 0) {
            return Optional.of(NONE);
        }
        long parts = parts(marks.replace(NUMBER, BLANK), "[ |]*\\|[ |]*").stream()
                .filter(part -> !part.isBlank())
                .count();
        return parts == 1 ? Optional.of(new TickMarks(false, true)) : Optional.empty();
    }

    /** Reads the marks behind the last choice; empty if a tick is not its own. */
    static Optional<TickMarks> last(String marks) {
        String own = parts(marks, "[|#]").get(0);
        return own.indexOf(TICK) < 0 == marks.indexOf(TICK) < 0
                ? Optional.of(new TickMarks(own.indexOf(TICK) >= 0, false))
                : Optional.empty();
    }

    /**
     * Reads the marks between two choices; empty if a tick could be of either.
     *
     * @param boxBehind whether the form prints each box behind its choice
     */
    static Optional<TickMarks> between(String marks, boolean boxBehind) {
        if (marks.indexOf(TICK) < 0) {
            return Optional.of(NONE);
        }
        for (String parting : List.of("[ |]*#", "[ |]*\\|[ |]*", " +")) {
            List<String> parts = parts(marks, parting);
            if (parts.size() > 1) {
                return parts.size() == 2 && parts.stream().noneMatch(part -> part.indexOf(PART) >= 0)
                        ? Optional.of(new TickMarks(
                                parts.get(0).indexOf(TICK) >= 0, parts.get(1).indexOf(TICK) >= 0))
                        : Optional.empty();
            }
        }
        return joined(marks, boxBehind);
    }

    /** Without a blank between two choices, a box in its usual place says to which of them the marks belong. */
    private static Optional<TickMarks> joined(String marks, boolean boxBehind) {
        boolean own = marks.length() == 1 || (boxBehind ? marks.charAt(marks.length() - 1) : marks.charAt(0)) == BOX;
        return own ? Optional.of(new TickMarks(boxBehind, !boxBehind)) : Optional.empty();
    }

    private static List<String> parts(String marks, String parting) {
        return Arrays.asList(marks.split(parting, -1));
    }
}

package org.formpress.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Question marks in place of characters that an encoding does not have. Whoever asks writes one, at the end; nobody writes two
 * ASCII ones after a hanzi or a number, or two of any kind between hanzi.
 */
final class QuestionMarks {

    private static final Pattern LOST = Pattern.compile("(?<![A-Za-z?])\\?{2,}|(?<=\\p{IsHan})[?？]{2,}(?=\\p{IsHan})");
    private static final Pattern MARK = Pattern.compile("[?？]");

    private QuestionMarks() {}

    /** The index of the first one, or -1. */
    static int first(String text) {
        if (text.indexOf('?') < 0 && text.indexOf('？') < 0) {
            return -1;
        }
        Matcher lost = LOST.matcher(text);
        if (lost.find()) {
            return lost.start();
        }
        return isMostlyMarks(BareText.of(text)) ? firstMark(text) : -1;
    }

    private static int firstMark(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.find() ? mark.start() : -1;
    }

    private static boolean isMostlyMarks(String text) {
        long marks = MARK.matcher(text).results().count();
        long others = text.codePoints().filter(c -> !Character.isWhitespace(c)).count() - marks;
        return marks > 1 && marks >= others;
    }
}

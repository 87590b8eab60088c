package org.formpress.typeset;

import org.formpress.text.Clusters;
import org.formpress.text.Unseen;

/** Where the lines of a stacked text end: each has one character, with the blanks and all that nobody sees behind it. */
final class Stacking {

    private Stacking() {}

    /** The end of the line that begins at an index of a text. */
    static int end(String text, int from) {
        int end = Clusters.end(text, from);
        while (end < text.length() && isPassed(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isPassed(int codePoint) {
        return codePoint == ' ' || Unseen.is(codePoint);
    }
}

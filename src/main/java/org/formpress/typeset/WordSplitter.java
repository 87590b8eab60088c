package org.formpress.typeset;

import java.util.regex.Pattern;
import org.formpress.text.Unseen;

/**
 * Breaks a word that is wider than a line: as late as possible, but if possible not before or after punctuation that must not begin or
 * end a line (避头尾), and in a number only after a comma, so that the first line does not read as another number.
 */
final class WordSplitter {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?");

    private final StyledText styled;
    private final String text;
    private final int from;
    private final int to;

    WordSplitter(StyledText styled, int from, int to) {
        this.styled = styled;
        this.text = styled.text();
        this.from = from;
        this.to = to;
    }

    /** Where the line ends; at least one character is taken. */
    int end(int width) {
        int last = fitting(width);
        int first = pastUnseen(from + Character.charCount(text.codePointAt(from)));
        int comma = text.lastIndexOf(',', last - 1);
        if (comma > from && NUMBER.matcher(text).region(from, to).matches()) {
            return comma + 1;
        }
        for (int at = last; at > first; at = text.offsetByCodePoints(at, -1)) {
            if (at == to || mayPart(at)) {
                return at;
            }
        }
        return last;
    }

    /** The last index up to which the characters fit. */
    private int fitting(int width) {
        int at = from + Character.charCount(text.codePointAt(from));
        int used = styled.end(styled.begin(0, from), from, at);
        while (at < to && styled.end(used, at, at + 1) <= width) {
            used = styled.end(used, at, at + 1);
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int pastUnseen(int start) {
        int at = start;
        while (at < to && Unseen.is(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private boolean mayPart(int at) {
        int after = text.codePointAt(at);
        return !Unseen.isIdle(after) && LineBreaks.mayPart(seenBefore(at), after);
    }

    private int seenBefore(int end) {
        int at = end;
        while (at > 0 && styled.isWeightless(at - 1) && Unseen.is(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at > 0 ? text.codePointBefore(at) : text.codePointBefore(end);
    }
}

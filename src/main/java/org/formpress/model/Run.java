package org.formpress.model;

/**
 * A run of text with one emphasis.
 *
 * @param text characters exactly as given; {@code '\n'} is a line break inside the paragraph ({@code <br>})
 * @param mark its change, in a comparison
 */
public record Run(String text, boolean bold, boolean italic, boolean underline, Mark mark) {

    /** Without a comparison. */
    public Run(String text, boolean bold, boolean italic, boolean underline) {
        this(text, bold, italic, underline, Mark.KEPT);
    }

    /** A run without emphasis. */
    public static Run plain(String text) {
        return new Run(text, false, false, false);
    }

    /** Whether it has neither emphasis nor a change. */
    boolean isPlain() {
        return !bold && !italic && !underline && mark == Mark.KEPT;
    }

    /** The same run with another text. */
    public Run withText(String other) {
        return new Run(other, bold, italic, underline, mark);
    }

    /** The same run with another mark. */
    public Run marked(Mark as) {
        return new Run(text, bold, italic, underline, as);
    }
}

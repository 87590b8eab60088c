package org.formpress.model;

/**
 * A stretch of text in one emphasis.
 *
 * @param text characters exactly as given; {@code '\n'} is a line break inside the paragraph ({@code <br>})
 * @param mark what became of it, where two versions are compared
 */
public record Run(String text, boolean bold, boolean italic, boolean underline, Mark mark) {

    /** A run of a form that is compared with nothing. */
    public Run(String text, boolean bold, boolean italic, boolean underline) {
        this(text, bold, italic, underline, Mark.KEPT);
    }

    /** A run without emphasis. */
    public static Run plain(String text) {
        return new Run(text, false, false, false);
    }

    /** Another text in the same emphasis, with the same mark. */
    public Run withText(String other) {
        return new Run(other, bold, italic, underline, mark);
    }

    /** The same run with another mark. */
    public Run marked(Mark as) {
        return new Run(text, bold, italic, underline, as);
    }
}

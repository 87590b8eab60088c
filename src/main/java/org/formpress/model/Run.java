package org.formpress.model;

/**
 * A stretch of text in one emphasis.
 *
 * @param text characters exactly as given; {@code '\n'} is a line break inside the paragraph ({@code <br>})
 */
public record Run(String text, boolean bold, boolean italic, boolean underline) {

    /** A run without emphasis. */
    public static Run plain(String text) {
        return new Run(text, false, false, false);
    }
}

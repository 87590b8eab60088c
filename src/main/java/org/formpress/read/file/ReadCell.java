package org.formpress.read.file;

/**
 * A cell as found in a file.
 *
 * @param columnSpan number of columns it covers, at least 1
 * @param merge      whether it is merged with the cell above or below
 * @param unreadable name of content that is not text, such as {@code drawing}; empty for none
 */
public record ReadCell(int columnSpan, Merge merge, Anchors anchors, ReadText text, String unreadable) {

    ReadCell withAnchors(Anchors other) {
        return new ReadCell(columnSpan, merge, other, text, unreadable);
    }

    /** How a cell is merged with its neighbours in the column. */
    public enum Merge {
        /** It is not merged. */
        NONE,
        /** Cells below may continue it. */
        BEGINS,
        /** It continues the cell above; its own content is not visible. */
        CONTINUES
    }
}

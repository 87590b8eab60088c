package org.formpress.read;

import java.util.function.UnaryOperator;

/**
 * A cell as it stands in a file.
 *
 * @param columnSpan columns the cell covers, at least 1
 * @param merge      whether it is joined with the cell above or below
 * @param unreadable what stands in it that is no text, such as {@code drawing}; empty for nothing
 */
public record ReadCell(int columnSpan, Merge merge, Anchors anchors, ReadText text, String unreadable) {

    /** The same with the pointers of another edition. */
    ReadCell renamed(UnaryOperator<String> names) {
        return new ReadCell(columnSpan, merge, anchors.renamed(names), text, unreadable);
    }

    /** How a cell is joined with its neighbours in the column. */
    public enum Merge {
        /** It stands alone. */
        NONE,
        /** Cells below may go on with it. */
        BEGINS,
        /** It goes on with the cell above, and what stands in it is not seen. */
        CONTINUES
    }
}

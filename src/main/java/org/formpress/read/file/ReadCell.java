package org.formpress.read.file;

import org.formpress.read.look.Flaw;

/**
 * A cell as found in a file.
 *
 * @param columnSpan number of columns it covers, at least 1
 * @param merge      whether it is merged with the cell above or below
 * @param flaw       why its text cannot be read, if so
 */
public record ReadCell(int columnSpan, Merge merge, Anchors anchors, ReadText text, Flaw flaw) {

    ReadCell withAnchors(Anchors other) {
        return new ReadCell(columnSpan, merge, other, text, flaw);
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

package org.formpress.typeset;

import org.formpress.model.Cell;

/** Where the lines of a text may end. */
enum LineEnds {
    /** Where the rules of line breaking allow. */
    USUAL,
    /** Between choices with boxes only. */
    CHOICES,
    /** Behind every character. */
    STACKED;

    static LineEnds of(Cell cell) {
        return cell.boxes().isPresent() ? CHOICES : cell.style().stacked() ? STACKED : USUAL;
    }
}

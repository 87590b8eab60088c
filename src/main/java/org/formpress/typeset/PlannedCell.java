package org.formpress.typeset;

import java.util.List;
import org.formpress.model.Cell;

/**
 * A cell as it stands on one page.
 *
 * @param column    index of its first column, from 0
 * @param rowSpan   rows it covers on this page
 * @param lines     what it prints on this page
 * @param continued true when the cell began on an earlier page
 * @param flowing   true when its text does not fit on one page, so that its lines begin at the top of the box
 */
public record PlannedCell(Cell cell, int column, int rowSpan, List<Line> lines, boolean continued, boolean flowing) {

    public PlannedCell {
        lines = List.copyOf(lines);
    }
}

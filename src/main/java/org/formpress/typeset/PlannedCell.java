package org.formpress.typeset;

import java.util.List;
import org.formpress.model.Cell;

/**
 * The part of a cell on one page.
 *
 * @param column    index of its first column
 * @param rowSpan   number of rows it covers on this page
 * @param lines     its lines on this page
 * @param continued true when the cell began on an earlier page
 * @param flowing   true when its text does not fit on one page, so that the lines begin at the top of the cell
 */
public record PlannedCell(Cell cell, int column, int rowSpan, List<Line> lines, boolean continued, boolean flowing) {

    public PlannedCell {
        lines = List.copyOf(lines);
    }
}

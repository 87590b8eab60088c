package org.formpress.write.excel;

import java.util.List;
import java.util.Optional;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.Mark;
import org.formpress.model.Run;

/** Is told where the cells of a sheet stand, and makes of it what such a sheet needs: names, notes, links. */
sealed interface SheetValues permits FormValues, ComparedValues, ListValues {

    /** Whether a cell is a link to another sheet. */
    default boolean isLink(Cell cell) {
        return false;
    }

    /** The formula of a cell with a number, without the sign of equality; empty for most. */
    default Optional<String> formula(Cell cell) {
        return Optional.empty();
    }

    /** A cell of a table. @param rows the whole width of the rows that it stands in */
    void cell(Cell cell, ExcelCellWriter.Styled styled, CellArea area, CellArea rows);

    /** A caption, as wide as the form. */
    default void caption(Caption caption, List<Run> runs, CellArea area) {}

    /** What the sheet has beside its cells; empty for most. */
    default Optional<CellNotes> notes() {
        return Optional.empty();
    }

    /** A row that was inserted or deleted. */
    default void changed(Mark change, int row) {}
}

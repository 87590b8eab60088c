package org.formpress.write.excel;

import java.util.List;
import java.util.Optional;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.Mark;
import org.formpress.model.Run;

/** The values of a comparison, whose changes get notes. They have no names: a comparison is not read back. */
final class ComparedValues implements SheetValues {

    private final Caption legend;
    private final CellNotes notes;

    /** @param legend whose marks are examples and no changes */
    ComparedValues(Caption legend, CellNotes notes) {
        this.legend = legend;
        this.notes = notes;
    }

    @Override
    public void cell(Cell cell, ExcelCellWriter.Styled styled, CellArea area, CellArea rows) {
        notes.changed(styled.runs(), area);
    }

    @Override
    public void caption(Caption caption, List<Run> runs, CellArea area) {
        if (!caption.equals(legend)) {
            notes.changed(runs, area);
        }
    }

    @Override
    public Optional<CellNotes> notes() {
        return Optional.of(notes).filter(some -> !some.isEmpty());
    }

    @Override
    public void changed(Mark change, int row) {
        notes.row(change, row);
    }
}

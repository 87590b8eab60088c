package org.formpress.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.DataPointer;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;

/**
 * What the form has in one place of a row.
 *
 * @param cell   the cell that covers it
 * @param begins false when the cell began in a row above
 */
record Slot(Cell cell, boolean begins) {

    /** The places of a row, from left to right. */
    static List<Slot> ofRow(Grid grid, int row) {
        List<Slot> slots = new ArrayList<>(grid.columnCount());
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(row, column);
            slots.add(new Slot(placed.cell(), placed.row() == row));
            column = placed.endColumn();
        }
        return slots;
    }

    Optional<String> pointer() {
        return cell.pointer().map(DataPointer::value);
    }

    int columns() {
        return cell.columnSpan();
    }

    /** Whether rows may share the cell, as those of one 一级指标 do. */
    boolean isGroupLabel() {
        return cell.role() == CellRole.ROW_GROUP_LABEL;
    }

    ReadText printed() {
        return ReadText.of(cell.text());
    }
}

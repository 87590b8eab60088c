package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.DataPointer;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.TickBoxes;
import org.formpress.read.file.ReadText;

/**
 * One position in a row of the form, as wide as the cell that covers it.
 *
 * @param begins false when the cell begins in a row above
 */
record Slot(Cell cell, boolean begins) {

    /** The slots of a row, from left to right. */
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

    /** Whether rows may share the cell, as the rows of one 一级指标 do. */
    boolean isGroupLabel() {
        return cell.role() == CellRole.ROW_GROUP_LABEL;
    }

    Optional<TickBoxes> boxes() {
        return cell.boxes();
    }

    ReadText printed() {
        return ReadText.of(cell.text());
    }

    /** What is printed of the value: the text, or of choices with boxes the one that is ticked. */
    ReadText value() {
        return cell.boxes().map(boxes -> ReadText.ofLines(boxes.value(), "")).orElseGet(this::printed);
    }

    /** Whether a cell of a file says what this one prints. */
    boolean saysSameAs(ReadText read) {
        return read.sameAs(printed())
                || cell.boxes()
                        .flatMap(boxes -> TickedChoices.in(boxes, read.text()))
                        .filter(ticked ->
                                ReadText.ofLines(String.join("\n", ticked), "").sameAs(value()))
                        .isPresent();
    }
}

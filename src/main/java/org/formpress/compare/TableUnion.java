package org.formpress.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of two tables one body. Merged labels are those of the later version: without the rows that are gone, the
 * body is exactly the later one. A deleted row joins a label that goes on below it, or the one that it had; else it has a label
 * of its own. A label that began in a row before, and does not now, is kept as the row's former text.
 */
final class TableUnion {

    private final Table before;
    private final Table now;
    private final List<Step> steps;
    private final TextUnion texts;
    private final Map<Placed, OpenCell> cellsNow = new IdentityHashMap<>();
    private final List<List<OpenCell>> rows = new ArrayList<>();
    private final List<Map<Integer, RichText>> former = new ArrayList<>();
    private final @Nullable OpenCell[] above;

    private TableUnion(Table before, Table now, List<Step> steps, TextUnion texts) {
        this.before = before;
        this.now = now;
        this.steps = steps;
        this.texts = texts;
        this.above = new OpenCell[now.columnWidths().size()];
    }

    /** @throws org.formpress.model.InvalidDocumentException when the two have no common grid */
    static Table of(Table before, Table now, List<Step> steps, TextUnion texts) {
        return new TableUnion(before, now, steps, texts).table();
    }

    private Table table() {
        for (int row = 0; row < steps.size(); row++) {
            rows.add(new ArrayList<>());
            former.add(new HashMap<>());
            place(row);
        }
        return new Table(now.columnWidths(), now.header(), body());
    }

    private void place(int row) {
        Step step = steps.get(row);
        boolean gone = step.now() < 0;
        Grid grid = gone ? before.bodyGrid() : now.bodyGrid();
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(gone ? step.before() : step.now(), column);
            Arrays.fill(above, column, placed.endColumn(), gone ? gone(placed, row) : standing(placed, row));
            column = placed.endColumn();
        }
    }

    private OpenCell standing(Placed placed, int row) {
        Step step = steps.get(row);
        RichText earlier = RichText.EMPTY;
        if (step.before() >= 0) {
            Placed was = before.bodyGrid().at(step.before(), placed.column());
            earlier = was.row() == step.before() ? was.cell().text() : RichText.EMPTY;
        }
        if (placed.row() == step.now()) {
            OpenCell cell = OpenCell.now(placed, texts.of(earlier, placed.cell()), row);
            cellsNow.put(placed, cell);
            return add(cell, row);
        }
        remember(earlier, placed, row);
        return grown(cellsNow.get(placed), row);
    }

    private OpenCell gone(Placed placed, int row) {
        boolean began = placed.row() == steps.get(row).before();
        OpenCell around = around(placed, row);
        if (around != null) {
            remember(began ? placed.cell().text() : RichText.EMPTY, placed, row);
            return grown(around, row);
        }
        OpenCell label = above[placed.column()];
        if (!began && label != null && label.canCover(placed, row)) {
            return grown(label, row);
        }
        return add(OpenCell.gone(placed, began ? placed.cell().text() : RichText.EMPTY, row), row);
    }

    /** The cell of the later version that stands above a deleted row and goes on below it. */
    private @Nullable OpenCell around(Placed placed, int row) {
        int last = row;
        while (last >= 0 && steps.get(last).now() < 0) {
            last--;
        }
        int next = last < 0 ? 0 : steps.get(last).now() + 1;
        if (last < 0 || next == now.body().size()) {
            return null;
        }
        Placed over = now.bodyGrid().at(next - 1, placed.column());
        boolean goesOn = over == now.bodyGrid().at(next, placed.column());
        return goesOn ? cellsNow.get(over) : null;
    }

    private void remember(RichText text, Placed placed, int row) {
        if (!text.isEmpty()) {
            former.get(row).put(placed.column(), MarkedText.of(text, Mark.DELETED));
        }
    }

    private OpenCell add(OpenCell cell, int row) {
        rows.get(row).add(cell);
        return cell;
    }

    private static OpenCell grown(@Nullable OpenCell cell, int row) {
        if (cell == null) {
            throw new IllegalStateException("a cell begins above row " + row);
        }
        cell.growTo(row);
        return cell;
    }

    private List<Row> body() {
        List<Row> body = new ArrayList<>();
        for (int row = 0; row < steps.size(); row++) {
            Step step = steps.get(row);
            Row source = step.now() < 0
                    ? before.body().get(step.before())
                    : now.body().get(step.now());
            body.add(new Row(
                    rows.get(row).stream().map(OpenCell::closed).toList(),
                    source.keepWithPrevious(),
                    step.mark(),
                    former.get(row)));
        }
        return body;
    }
}

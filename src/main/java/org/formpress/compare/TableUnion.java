package org.formpress.compare;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.Grid.Placed;
import org.formpress.model.RichText;
import org.formpress.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * Unites the rows of two tables for paper. Merged labels are those of the later version: without deleted rows, the body
 * equals the later one. A deleted row joins a label that continues below it, or the one it had; otherwise it gets a label of
 * its own. A label whose first row was inserted or deleted is still drawn only once:
 *
 * <pre>
 *   before     now       the union
 *   A | a      A | b     A | a, deleted
 *     | b        | c       | b
 *     | c      B | d       | c
 *   B | d                B | d
 * </pre>
 */
final class TableUnion extends BodyUnion {

    private final Map<Placed, OpenCell> cellsNow = new IdentityHashMap<>();

    private TableUnion(Table before, Table now, List<Step> steps, TextUnion texts) {
        super(before, now, steps, texts);
    }

    /**
     * The united table.
     *
     * @throws org.formpress.model.InvalidDocumentException when the tables have no common grid
     */
    static Table of(Table before, Table now, List<Step> steps, TextUnion texts) {
        return new TableUnion(before, now, steps, texts).table();
    }

    @Override
    OpenCell cell(Placed placed, int row) {
        return isGone(row) ? gone(placed, row) : standing(placed, row);
    }

    private OpenCell standing(Placed placed, int row) {
        Step step = steps.get(row);
        RichText earlier = RichText.EMPTY;
        if (step.before() >= 0) {
            Placed was = before.bodyGrid().at(step.before(), placed.column());
            earlier = was.row() == step.before() ? was.cell().text() : RichText.EMPTY;
        }
        OpenCell begun = cellsNow.get(placed);
        if (begun != null) {
            return grown(begun, row);
        }
        RichText text = movedUp(placed, row) ? placed.cell().text() : texts.of(earlier, placed.cell());
        return begin(placed, text, row);
    }

    private OpenCell begin(Placed placed, RichText text, int row) {
        OpenCell cell = OpenCell.now(placed, text, row);
        cellsNow.put(placed, cell);
        rows.get(row).add(cell);
        return cell;
    }

    /** Whether a label begins in an inserted row, and began with the same text in the first row below that was not inserted. */
    private boolean movedUp(Placed placed, int row) {
        int next = row;
        while (next < steps.size()
                && (steps.get(next).before() < 0 || steps.get(next).now() < 0)) {
            next++;
        }
        if (next == row || next == steps.size() || steps.get(next).now() >= placed.endRow()) {
            return false;
        }
        Placed was = before.bodyGrid().at(steps.get(next).before(), placed.column());
        return was.row() == steps.get(next).before()
                && was.cell().text().equals(placed.cell().text());
    }

    private OpenCell gone(Placed placed, int row) {
        boolean began = placed.row() == steps.get(row).before();
        OpenCell around = around(placed, row);
        if (around != null) {
            return grown(around, row);
        }
        OpenCell label = above[placed.column()];
        if (!began && label != null && label.canCover(placed, row)) {
            return grown(label, row);
        }
        Placed below = below(placed, row);
        if (began && below != null) {
            return begin(below, below.cell().text(), row);
        }
        OpenCell cell = OpenCell.gone(placed, began ? placed.cell().text() : RichText.EMPTY, row);
        rows.get(row).add(cell);
        return cell;
    }

    /** The same label of the later version, if it begins in the next row of it with no other label in between. */
    private @Nullable Placed below(Placed placed, int row) {
        int next = row;
        while (next < steps.size() && steps.get(next).now() < 0 && goesOn(placed, next)) {
            next++;
        }
        if (next == steps.size() || steps.get(next).now() < 0 || !goesOn(placed, next)) {
            return null;
        }
        Placed found = now.bodyGrid().at(steps.get(next).now(), placed.column());
        boolean same = found.row() == steps.get(next).now()
                && found.endColumn() == placed.endColumn()
                && found.cell().role() == placed.cell().role()
                && found.cell().text().equals(placed.cell().text());
        return same ? found : null;
    }

    /** The cell of the later version that begins above a deleted row and continues below it. */
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

    /** Whether a cell of the earlier version covers a row; true for inserted rows. */
    private boolean goesOn(Placed placed, int row) {
        int source = steps.get(row).before();
        return source < 0 || before.bodyGrid().at(source, placed.column()) == placed;
    }

    private static OpenCell grown(@Nullable OpenCell cell, int row) {
        if (cell == null) {
            throw new IllegalStateException("a cell begins above row " + row);
        }
        cell.growTo(row);
        return cell;
    }
}

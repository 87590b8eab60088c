package org.formpress.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.Deadline;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;

/** The rows of a table's header or body, and how much of them is still to print. */
final class RowStack {

    private final Grid grid;
    private final Map<Placed, CellBox> boxes = new IdentityHashMap<>();
    private final TableMeasures measures;

    RowStack(Grid grid, List<CellBox> boxes, TableMeasures measures) {
        this.grid = grid;
        this.measures = measures;
        for (CellBox box : boxes) {
            this.boxes.put(box.placed(), box);
        }
    }

    int rowCount() {
        return grid.rowCount();
    }

    /** The heights of rows {@code from} to {@code to} (exclusive) if they share a page. */
    int[] heights(int from, int to) {
        Deadline.check();
        int[] heights = new int[to - from];
        Arrays.fill(heights, measures.minimum());
        List<CellBox> spanning = new ArrayList<>();
        for (CellBox box : boxesIn(from, to)) {
            if (box.placed().cell().rowSpan() == 1) {
                int row = box.placed().row() - from;
                heights[row] = Math.max(heights[row], height(box));
            } else {
                spanning.add(box);
            }
        }
        spanning.sort(Comparator.comparingInt(box -> Math.min(to, box.placed().endRow())));
        for (CellBox box : spanning) {
            int first = Math.max(from, box.placed().row()) - from;
            int end = Math.min(to, box.placed().endRow()) - from;
            stretch(heights, first, end, height(box));
        }
        return heights;
    }

    /** The height of rows {@code from} to {@code to} (exclusive) if they share a page. */
    int height(int from, int to) {
        return from == to ? 0 : sum(heights(from, to));
    }

    private int height(CellBox box) {
        int lines = box.due().size();
        return lines == 0 ? 0 : measures.height(lines);
    }

    /** Makes rows {@code first} to {@code end} (exclusive) as high as a cell, each by an equal share of what is missing. */
    static void stretch(int[] heights, int first, int end, int height) {
        int missing = height - sum(heights, first, end);
        int rows = end - first;
        for (int row = first; row < end && missing > 0; row++) {
            int share = (missing + rows - 1) / rows;
            heights[row] += share;
            missing -= share;
            rows--;
        }
    }

    static int sum(int[] heights) {
        return sum(heights, 0, heights.length);
    }

    static int sum(int[] heights, int from, int to) {
        int sum = 0;
        for (int row = from; row < to; row++) {
            sum += heights[row];
        }
        return sum;
    }

    /** The cells that cover any slot of rows {@code from} to {@code to} (exclusive), from the top left. */
    List<CellBox> boxesIn(int from, int to) {
        List<CellBox> found = new ArrayList<>();
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(from, column);
            if (placed.row() < from) {
                found.add(box(placed));
            }
            column = placed.endColumn();
        }
        for (int row = from; row < to; row++) {
            for (Placed placed : grid.beginningIn(row)) {
                found.add(box(placed));
            }
        }
        return found;
    }

    private CellBox box(Placed placed) {
        CellBox box = boxes.get(placed);
        if (box == null) {
            throw new IllegalStateException("no text was set for " + placed);
        }
        return box;
    }

    /**
     * Prints rows {@code from} to {@code from + heights.length} on a page.
     *
     * @param heights of the rows; if the last is too low for its text, the rest is left for the next page
     */
    List<PlannedRow> print(int from, int[] heights) {
        int to = from + heights.length;
        List<List<PlannedCell>> cells = new ArrayList<>();
        for (int row = from; row < to; row++) {
            cells.add(new ArrayList<>());
        }
        for (CellBox box : boxesIn(from, to)) {
            int first = Math.max(from, box.placed().row());
            cells.get(first - from).add(print(box, first, heights, from));
        }
        List<PlannedRow> rows = new ArrayList<>();
        for (int row = from; row < to; row++) {
            List<PlannedCell> inRow = cells.get(row - from);
            inRow.sort(Comparator.comparingInt(PlannedCell::column));
            rows.add(new PlannedRow(row, heights[row - from], inRow));
        }
        return rows;
    }

    private PlannedCell print(CellBox box, int first, int[] heights, int from) {
        Placed placed = box.placed();
        int end = Math.min(from + heights.length, placed.endRow());
        List<Line> due = box.due();
        int fitting = Math.min(due.size(), measures.lines(sum(heights, first - from, end - from)));
        boolean continued = box.begun();
        boolean flowing = fitting < due.size() || box.midText();
        List<Line> lines = due.subList(0, fitting);
        box.print(fitting);
        return new PlannedCell(placed.cell(), placed.column(), end - first, lines, continued, flowing);
    }
}

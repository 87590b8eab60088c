package org.formpress.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.typeset.TextSetter.MeasuredText;

/** How high the rows of a header or body are for any widths of its columns. Lengths are thousandths of a point. */
final class FitTable {

    private final int rows;
    private final TableMeasures measures;
    private final List<FitCell> cells = new ArrayList<>();

    FitTable(Grid grid, DocumentTexts texts, TableMeasures measures) {
        this.rows = grid.rowCount();
        this.measures = measures;
        for (int row = 0; row < rows; row++) {
            grid.beginningIn(row).forEach(placed -> cells.add(new FitCell(placed, texts.measured(placed.cell()))));
        }
        // As RowStack stretches rows: those of a cell that ends higher up first.
        cells.sort(Comparator.comparingInt(cell -> cell.placed.cell().rowSpan() == 1 ? 0 : cell.placed.endRow()));
    }

    /** The heights of the rows if they share a page. */
    int[] heights(int[] edges) {
        int[] heights = new int[rows];
        Arrays.fill(heights, measures.minimum());
        for (FitCell cell : cells) {
            Placed placed = cell.placed;
            int height = cell.height(edges[placed.endColumn()] - edges[placed.column()]);
            RowStack.stretch(heights, placed.row(), placed.endRow(), height);
        }
        return heights;
    }

    /** Whether a column has no value of its own. */
    boolean isEmpty(int column) {
        return cells.stream()
                .filter(cell -> cell.isOnlyIn(column))
                .map(cell -> cell.placed.cell())
                .allMatch(cell -> cell.pointer().isEmpty() || cell.text().isEmpty());
    }

    /** The width that a column needs so that no word of a label breaks, and no value that is whole in {@code width}. */
    int leastWidth(int column, int width) {
        return cells.stream()
                .filter(cell -> cell.isOnlyIn(column))
                .mapToInt(FitCell::leastWidth)
                .filter(needed -> needed <= width)
                .max()
                .orElse(0);
    }

    private final class FitCell {

        private final Placed placed;
        private final MeasuredText text;
        private final Map<Integer, Integer> heights = new HashMap<>();

        FitCell(Placed placed, MeasuredText text) {
            this.placed = placed;
            this.text = text;
        }

        boolean isOnlyIn(int column) {
            return placed.column() == column && placed.endColumn() == column + 1;
        }

        int height(int width) {
            return heights.computeIfAbsent(width, any -> {
                int lines = placed.cell().text().isEmpty()
                        ? 0
                        : text.lines(width - 2 * measures.across() - measures.rule());
                return lines == 0 ? 0 : measures.height(lines);
            });
        }

        int leastWidth() {
            Cell cell = placed.cell();
            boolean label = cell.role() != CellRole.DATA && cell.pointer().isEmpty();
            return text.widestPart(label) + 2 * measures.across() + measures.rule();
        }
    }
}

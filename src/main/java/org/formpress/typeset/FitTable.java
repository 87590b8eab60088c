package org.formpress.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Column;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.jspecify.annotations.Nullable;

/**
 * How high the rows of a header or body are for any widths of its columns, which are told by how many millimetres each is wider than
 * declared. Other lengths are thousandths of a point.
 */
final class FitTable {

    /** Heights are remembered for widths that differ from the declared ones by so many mm. */
    private static final int REACH = 64;

    private final int rows;
    private final TableMeasures measures;
    private final List<FitColumn> columns = new ArrayList<>();
    private final List<FitCell> merged = new ArrayList<>();

    FitTable(Grid grid, List<Column> declared, DocumentTexts texts, TableMeasures measures) {
        this.rows = grid.rowCount();
        this.measures = measures;
        declared.forEach(column -> columns.add(new FitColumn()));
        for (int row = 0; row < rows; row++) {
            for (Placed placed : grid.beginningIn(row)) {
                add(new FitCell(placed, declared, texts.measured(placed.cell())));
            }
        }
        // As RowStack stretches rows: those of a cell that ends higher up first.
        merged.sort(Comparator.comparingInt(cell -> cell.placed.cell().rowSpan() == 1 ? 0 : cell.placed.endRow()));
    }

    private void add(FitCell cell) {
        if (cell.isMerged()) {
            merged.add(cell);
        }
        if (cell.isOfOneColumn()) {
            columns.get(cell.placed.column()).cells.add(cell);
        }
    }

    /** The heights of the rows if they share a page. */
    int[] heights(int[] wider) {
        int[] heights = new int[rows];
        Arrays.fill(heights, measures.minimum());
        for (int column = 0; column < wider.length; column++) {
            int[] own = columns.get(column).heights(wider[column]);
            for (int row = 0; row < rows; row++) {
                heights[row] = Math.max(heights[row], own[row]);
            }
        }
        for (FitCell cell : merged) {
            RowStack.stretch(heights, cell.placed.row(), cell.placed.endRow(), cell.height(wider));
        }
        return heights;
    }

    /** Whether any text of a column becomes shorter from one choice of widths to another, which takes the width of a second column. */
    boolean isShorter(int column, int second, int[] before, int[] after) {
        int[] own = columns.get(column).heights(before[column]);
        int[] other = columns.get(column).heights(after[column]);
        for (int row = 0; row < rows; row++) {
            if (other[row] < own[row]) {
                return true;
            }
        }
        for (FitCell cell : merged) {
            if (cell.covers(column) && !cell.covers(second) && cell.height(after) < cell.height(before)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column has no value of its own. */
    boolean isEmpty(int column) {
        return columns.get(column).cells.stream()
                .map(cell -> cell.placed.cell())
                .allMatch(cell -> cell.pointer().isEmpty() || cell.text().isEmpty());
    }

    /**
     * The width, from {@code min} to {@code declared}, that a column needs so that no word of a label breaks, and no value that is whole
     * in the declared width.
     */
    int leastWidth(int column, int min, int declared) {
        return columns.get(column).cells.stream()
                .filter(cell -> cell.oneLine > min - cell.around())
                .mapToInt(FitCell::leastWidth)
                .filter(needed -> needed <= declared)
                .reduce(min, Math::max);
    }

    /** Whether a column wider than declared would make a text shorter. */
    boolean gains(int column) {
        return Stream.concat(columns.get(column).cells.stream(), merged.stream())
                .anyMatch(cell -> cell.covers(column) && !cell.text.isStacked() && cell.oneLine > cell.width);
    }

    /** The cells that are in one column alone. */
    private final class FitColumn {

        private final List<FitCell> cells = new ArrayList<>();
        private final Map<Integer, int[]> heights = new HashMap<>();

        /** The heights that the cells give their rows, but for those of several rows. */
        int[] heights(int wider) {
            int[] known = heights.get(wider);
            if (known == null) {
                known = new int[rows];
                for (FitCell cell : cells) {
                    if (!cell.isMerged()) {
                        known[cell.placed.row()] = cell.height(wider);
                    }
                }
                heights.put(wider, known);
            }
            return known;
        }
    }

    private final class FitCell {

        private final Placed placed;
        private final int width;
        private final MeasuredText text;
        private final int oneLine;
        // By what it is wider than REACH less than declared; 0 where it is not known yet.
        private int @Nullable [] heights;

        FitCell(Placed placed, List<Column> declared, MeasuredText text) {
            this.placed = placed;
            this.width = declared.subList(placed.column(), placed.endColumn()).stream()
                            .mapToInt(column -> Millipoints.ofMillimetres(column.width()))
                            .sum()
                    - around();
            this.text = text;
            this.oneLine = placed.cell().text().isEmpty() ? 0 : text.oneLine();
        }

        /** What of its width is not for text. */
        int around() {
            return 2 * measures.across() + measures.rule();
        }

        boolean covers(int column) {
            return placed.column() <= column && column < placed.endColumn();
        }

        boolean isOfOneColumn() {
            return placed.cell().columnSpan() == 1;
        }

        boolean isMerged() {
            return placed.cell().rowSpan() > 1 || !isOfOneColumn();
        }

        int height(int[] wider) {
            int sum = 0;
            for (int column = placed.column(); column < placed.endColumn(); column++) {
                sum += wider[column];
            }
            return height(sum);
        }

        int height(int wider) {
            int wanted = width + Millipoints.ofMillimetres(wider);
            if (oneLine <= wanted) {
                return oneLine == 0 ? 0 : measures.height(1);
            }
            if (wider < -REACH || wider > REACH) {
                return measures.height(text.lines(wanted));
            }
            int[] known = heights == null ? new int[2 * REACH + 1] : heights;
            heights = known;
            if (known[REACH + wider] == 0) {
                known[REACH + wider] = measures.height(text.lines(wanted));
            }
            return known[REACH + wider];
        }

        int leastWidth() {
            Cell cell = placed.cell();
            boolean label = cell.role() != CellRole.DATA && cell.pointer().isEmpty();
            return text.widestPart(label) + around();
        }
    }
}

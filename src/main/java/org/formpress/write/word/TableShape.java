package org.formpress.write.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.AmountColumns;
import org.formpress.model.Cell;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;

/** The column positions of a table, and the estimated heights of its rows, in pt. */
final class TableShape {

    /** Rows above this share of a page may break, so that a low estimate loses no text. */
    private static final double SAFE_PART = 0.8;

    private final int[] edges;
    private final double[] body;
    private final double[] least;
    private final double headerHeight;
    private final Map<Cell, Integer> amountIndents;
    private final RowMeasures measures;

    TableShape(Table table, RowMeasures measures) {
        this.measures = measures;
        edges = edges(table.columnWidths());
        body = heights(table.bodyGrid(), measures);
        amountIndents = amountIndents(table, measures);
        least = least(table.bodyGrid());
        double[] header = heights(table.headerGrid(), measures);
        headerHeight = sum(header, 0, header.length);
    }

    private Map<Cell, Integer> amountIndents(Table table, RowMeasures measures) {
        Map<Cell, Integer> indents = new IdentityHashMap<>();
        for (List<Placed> amounts : AmountColumns.of(table.bodyGrid())) {
            double widest = amounts.stream()
                    .mapToDouble(amount -> width(amount, measures))
                    .max()
                    .orElse(0);
            for (Placed amount : amounts) {
                int indent = Twips.ofPoints(widest - width(amount, measures));
                if (indent > 0 && widest <= room(amount, measures)) {
                    indents.put(amount.cell(), indent);
                }
            }
        }
        return indents;
    }

    private static double width(Placed placed, RowMeasures measures) {
        return measures.width(placed.cell().text().text());
    }

    private double room(Placed placed, RowMeasures measures) {
        return Twips.toPoints(width(placed.column(), placed.endColumn()))
                - 2 * measures.type().paddingAcross();
    }

    /** Rounded cumulatively, so that tables of the same width have the same right edge. */
    private static int[] edges(List<Double> columnWidths) {
        int[] edges = new int[columnWidths.size() + 1];
        double at = 0;
        for (int column = 0; column < columnWidths.size(); column++) {
            at += columnWidths.get(column);
            edges[column + 1] = Twips.ofMillimetres(at);
        }
        return edges;
    }

    private double[] heights(Grid grid, RowMeasures measures) {
        double[] heights = new double[grid.rowCount()];
        for (int row = 0; row < heights.length; row++) {
            for (Placed placed : endingIn(row, grid)) {
                // Word extends the last row of a merged cell.
                double above = sum(heights, placed.row(), row);
                heights[row] = Math.max(heights[row], height(placed, measures) - above);
            }
        }
        return heights;
    }

    private double[] least(Grid grid) {
        double[] least = new double[grid.rowCount()];
        Arrays.fill(least, measures.type().minRowHeight());
        for (int row = 0; row < least.length; row++) {
            for (Placed placed : grid.beginningIn(row)) {
                if (placed.cell().style().stacked()) {
                    double share = height(placed, measures) / placed.cell().rowSpan();
                    for (int below = row; below < placed.endRow(); below++) {
                        least[below] = Math.max(least[below], share);
                    }
                }
            }
        }
        return least;
    }

    private static double sum(double[] heights, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += heights[row];
        }
        return sum;
    }

    private static List<Placed> endingIn(int row, Grid grid) {
        List<Placed> ending = new ArrayList<>(grid.columnCount());
        for (int column = 0;
                column < grid.columnCount();
                column = grid.at(row, column).endColumn()) {
            if (grid.at(row, column).endRow() == row + 1) {
                ending.add(grid.at(row, column));
            }
        }
        return ending;
    }

    private double height(Placed placed, RowMeasures measures) {
        return measures.height(placed.cell(), Twips.toPoints(width(placed.column(), placed.endColumn())));
    }

    /** How far shorter amounts are indented, so that decimal points are under each other; in twentieths of a point. */
    Map<Cell, Integer> amountIndents() {
        return amountIndents;
    }

    /** The indent of a stacked text on both sides, in twentieths of a point. */
    int stackedSide(Placed placed) {
        double width = Twips.toPoints(width(placed.column(), placed.endColumn()));
        return Twips.ofPoints(measures.stackedSide(width));
    }

    /** Width of the columns {@code from..to}, in twentieths of a point. */
    int width(int from, int to) {
        return edges[to] - edges[from];
    }

    int columnCount() {
        return edges.length - 1;
    }

    /** The least height of a row of the body, in pt: the rows of a stacked label share what it needs beside them. */
    double leastHeight(int row) {
        return least[row];
    }

    /** Whether a row of the body may break across pages; {@code pageHeight} in pt. */
    boolean mayBreak(int row, double pageHeight) {
        return body[row] > (pageHeight - headerHeight) * SAFE_PART;
    }

    boolean lastRowMayBreak(double pageHeight) {
        return body.length > 0 && mayBreak(body.length - 1, pageHeight);
    }

    double headerHeight() {
        return headerHeight;
    }

    int bodyRows() {
        return body.length;
    }

    double bodyHeight(int row) {
        return body[row];
    }
}

package org.formpress.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.formpress.bounds.Deadline;
import org.formpress.model.Column;
import org.formpress.model.Table;
import org.formpress.model.Typography;

/**
 * The widths of columns, within their ranges, that make their tables shortest; among those the ones that make rows most even, and
 * then those nearest to the declared ones. A column without any value gets its least width. No word of a label is broken, and
 * nothing else that the declared widths keep whole. The search moves width from one column to another, in ever smaller steps of whole
 * millimetres, as long as that helps; equal tables always get equal widths.
 */
final class ColumnFit {

    private static final int[] STEPS = {32, 16, 8, 4, 2, 1};

    private final List<Column> declared;
    private final List<FitTable> tables = new ArrayList<>();
    private final double[] least;
    private final boolean[] empty;

    /** @param tables that have the same columns */
    ColumnFit(List<Table> tables, DocumentTexts texts, Typography typography) {
        this.declared = tables.get(0).columns();
        TableMeasures measures = TableMeasures.of(typography);
        for (Table table : tables) {
            this.tables.add(new FitTable(table.headerGrid(), texts, measures));
            this.tables.add(new FitTable(table.bodyGrid(), texts, measures));
        }
        this.least = new double[declared.size()];
        this.empty = new boolean[declared.size()];
        for (int column = 0; column < least.length; column++) {
            int index = column;
            least[column] = least(column);
            empty[column] =
                    declared.get(column).isFlexible() && this.tables.stream().allMatch(table -> table.isEmpty(index));
        }
    }

    private double least(int column) {
        Column range = declared.get(column);
        if (!range.isFlexible()) {
            return range.width();
        }
        int width = Millipoints.ofMillimetres(range.width());
        int needed = tables.stream()
                .mapToInt(table -> table.leastWidth(column, width))
                .max()
                .orElse(0);
        return Math.min(range.width(), Math.max(range.min(), Math.ceil(Millipoints.toMillimetres(needed))));
    }

    /** The columns with the chosen widths. */
    List<Column> columns() {
        double[] widths = declared.stream().mapToDouble(Column::width).toArray();
        shareOutEmpty(widths);
        for (int step : STEPS) {
            Optional<double[]> better = better(widths, step);
            while (better.isPresent()) {
                widths = better.get();
                better = better(widths, step);
            }
        }
        List<Column> chosen = new ArrayList<>(widths.length);
        for (int column = 0; column < widths.length; column++) {
            Column range = declared.get(column);
            chosen.add(new Column(widths[column], range.min(), range.max()));
        }
        return chosen;
    }

    /** Gives what empty columns can spare to the others, a millimetre to each in turn. */
    private void shareOutEmpty(double[] widths) {
        for (int from = 0; from < widths.length; from++) {
            for (int to = 0, refused = 0; empty[from] && refused < widths.length; to = (to + 1) % widths.length) {
                boolean moved = !empty[to] && move(widths, from, to, 1);
                refused = moved ? 0 : refused + 1;
            }
        }
    }

    /** Whether width could be moved; it is moved then. */
    private boolean move(double[] widths, int from, int to, double width) {
        boolean possible = from != to
                && widths[from] - width >= least[from]
                && widths[to] + width <= declared.get(to).max();
        if (possible) {
            widths[from] -= width;
            widths[to] += width;
        }
        return possible;
    }

    private Optional<double[]> better(double[] widths, double step) {
        Score best = score(widths);
        double[] found = null;
        for (int from = 0; from < widths.length; from++) {
            for (int to = 0; to < widths.length; to++) {
                double[] other = widths.clone();
                if (!empty[to] && move(other, from, to, step)) {
                    Score score = score(other);
                    if (score.compareTo(best) < 0) {
                        best = score;
                        found = other;
                    }
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private Score score(double[] widths) {
        Deadline.check();
        int[] edges = new int[widths.length + 1];
        double edge = 0;
        double away = 0;
        for (int column = 0; column < widths.length; column++) {
            edge += widths[column];
            edges[column + 1] = Millipoints.ofMillimetres(edge);
            away += empty[column]
                    ? 0
                    : Math.abs(widths[column] - declared.get(column).width());
        }
        long height = 0;
        long unevenness = 0;
        for (FitTable table : tables) {
            for (int row : table.heights(edges)) {
                height += row;
                unevenness += (long) row * row;
            }
        }
        return new Score(height, unevenness, away);
    }

    /**
     * How good widths are; less is better.
     *
     * @param height     of all rows
     * @param unevenness the sum of their squares
     * @param away       from the declared widths, in mm
     */
    private record Score(long height, long unevenness, double away) implements Comparable<Score> {

        private static final Comparator<Score> ORDER = Comparator.comparingLong(Score::height)
                .thenComparingLong(Score::unevenness)
                .thenComparingDouble(Score::away);

        @Override
        public int compareTo(Score other) {
            return ORDER.compare(this, other);
        }
    }
}

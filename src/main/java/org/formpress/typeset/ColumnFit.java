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

    /** In mm, so that a whole number of them is not taken for less. */
    private static final double ROUNDING = 1e-3;

    private static final int[] STEPS = {32, 16, 8, 4, 2, 1};

    private final List<Column> declared;
    private final List<FitTable> tables = new ArrayList<>();
    private final int[] least;
    private final int[] most;
    private final boolean[] empty;

    /** @param tables that have the same columns */
    ColumnFit(List<Table> tables, DocumentTexts texts, Typography typography) {
        this.declared = tables.get(0).columns();
        for (Table table : tables) {
            TableMeasures measures = TableMeasures.of(typography, table);
            this.tables.add(new FitTable(table.headerGrid(), declared, texts, measures));
            this.tables.add(new FitTable(table.bodyGrid(), declared, texts, measures));
        }
        int count = declared.size();
        this.least = new int[count];
        this.most = new int[count];
        this.empty = new boolean[count];
        for (int column = 0; column < count; column++) {
            bound(column, declared.get(column));
        }
    }

    private void bound(int column, Column range) {
        if (range.isFlexible()) {
            int min = Millipoints.ofMillimetres(range.min());
            int width = Millipoints.ofMillimetres(range.width());
            int needed = tables.stream()
                    .mapToInt(table -> table.leastWidth(column, min, width))
                    .reduce(min, Math::max);
            boolean gains = tables.stream().anyMatch(table -> table.gains(column));
            least[column] = -(int) Math.floor(Millipoints.toMillimetres(width - needed) + ROUNDING);
            most[column] = gains ? (int) Math.floor(range.max() - range.width()) : 0;
            empty[column] = tables.stream().allMatch(table -> table.isEmpty(column));
        }
    }

    /** The columns with the chosen widths. */
    List<Column> columns() {
        int[] wider = new int[declared.size()];
        shareOutEmpty(wider);
        Score score = score(wider);
        for (int step : STEPS) {
            Optional<Score> better = better(score, step);
            while (better.isPresent()) {
                score = better.get();
                better = better(score, step);
            }
        }
        wider = score.wider();
        List<Column> chosen = new ArrayList<>(wider.length);
        for (int column = 0; column < wider.length; column++) {
            Column range = declared.get(column);
            chosen.add(new Column(range.width() + wider[column], range.min(), range.max()));
        }
        return chosen;
    }

    /** Gives what empty columns can spare to the others, a millimetre to each in turn. */
    private void shareOutEmpty(int[] wider) {
        for (int from = 0; from < wider.length; from++) {
            for (int to = 0, refused = 0; empty[from] && refused < wider.length; to = (to + 1) % wider.length) {
                refused = move(wider, from, to, 1) ? 0 : refused + 1;
            }
        }
    }

    /** Whether width could be moved; it is moved then. */
    private boolean move(int[] wider, int from, int to, int width) {
        boolean possible =
                from != to && !empty[to] && wider[from] - width >= least[from] && wider[to] + width <= most[to];
        if (possible) {
            wider[from] -= width;
            wider[to] += width;
        }
        return possible;
    }

    /** The best of all ways to move that much width from one column to another, if it is better than what there is. */
    private Optional<Score> better(Score score, int step) {
        Score best = score;
        for (int from = 0; from < declared.size(); from++) {
            for (int to = 0; to < declared.size(); to++) {
                int[] other = score.wider().clone();
                if (move(other, from, to, step) && mayBeBetter(score, other, from, to)) {
                    Score found = score(other);
                    best = found.compareTo(best) < 0 ? found : best;
                }
            }
        }
        return best == score ? Optional.empty() : Optional.of(best);
    }

    /** What is tried: widths that make a text shorter, or come nearer to the declared ones. */
    private boolean mayBeBetter(Score score, int[] other, int from, int to) {
        if (away(other) < score.away()) {
            return true;
        }
        for (FitTable table : tables) {
            if (table.isShorter(to, from, score.wider(), other)) {
                return true;
            }
        }
        return false;
    }

    private int away(int[] wider) {
        int away = 0;
        for (int column = 0; column < wider.length; column++) {
            away += empty[column] ? 0 : Math.abs(wider[column]);
        }
        return away;
    }

    private Score score(int[] wider) {
        Deadline.check();
        long height = 0;
        long unevenness = 0;
        for (FitTable table : tables) {
            for (int row : table.heights(wider)) {
                height += row;
                unevenness += (long) row * row;
            }
        }
        return new Score(wider, height, unevenness, away(wider));
    }

    /**
     * How good widths are; less is better.
     *
     * @param wider      the widths, as what they have more than declared, in mm
     * @param height     of all rows
     * @param unevenness the sum of their squares
     * @param away       from the declared widths, in mm
     */
    @SuppressWarnings("ArrayRecordComponent") // never modified
    private record Score(int[] wider, long height, long unevenness, int away) implements Comparable<Score> {

        private static final Comparator<Score> ORDER = Comparator.comparingLong(Score::height)
                .thenComparingLong(Score::unevenness)
                .thenComparingInt(Score::away);

        @Override
        public int compareTo(Score other) {
            return ORDER.compare(this, other);
        }
    }
}

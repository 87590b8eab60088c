package org.formpress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.Deadline;

/**
 * Finds which rows of two lists are the same, edited or not: the longest common subsequence, with each pair weighted by its
 * similarity. So an inserted row is one insertion and does not affect the rows below.
 */
final class RowMatch {

    /** Lists with more pairs of changed rows are matched only by equal rows from both ends. */
    private static final int MAX_PAIRS = 1_000_000;

    private final List<Map<String, String>> before;
    private final List<Map<String, String>> now;
    private final List<Step> steps = new ArrayList<>();

    private RowMatch(List<Map<String, String>> before, List<Map<String, String>> now) {
        this.before = before;
        this.now = now;
    }

    /** @param before the meaning of each field, by row; {@code now} likewise */
    static List<Step> steps(List<Map<String, String>> before, List<Map<String, String>> now) {
        RowMatch match = new RowMatch(before, now);
        match.walk();
        return match.steps;
    }

    private void walk() {
        int shorter = Math.min(before.size(), now.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(now.get(start))) {
            steps.add(new Step(start, start));
            start++;
        }
        int same = 0;
        while (same < shorter - start && fromEnd(before, same).equals(fromEnd(now, same))) {
            same++;
        }
        between(start, before.size() - same, now.size() - same);
        for (int left = same; left > 0; left--) {
            steps.add(new Step(before.size() - left, now.size() - left));
        }
    }

    private static Map<String, String> fromEnd(List<Map<String, String>> rows, int place) {
        return rows.get(rows.size() - 1 - place);
    }

    private void between(int start, int beforeEnd, int nowEnd) {
        int rows = beforeEnd - start;
        int columns = nowEnd - start;
        double[][] likeness = new double[0][];
        double[][] best = new double[0][];
        if ((long) rows * columns <= MAX_PAIRS) {
            likeness = likeness(start, rows, columns);
            best = best(likeness, rows, columns);
        }
        int i = 0;
        int j = 0;
        while (best.length > 0 && i < rows && j < columns) {
            if (likeness[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + likeness[i][j]) {
                steps.add(new Step(start + i++, start + j++));
            } else if (best[i][j] == best[i + 1][j]) {
                steps.add(new Step(start + i++, -1));
            } else {
                steps.add(new Step(-1, start + j++));
            }
        }
        for (; i < rows; i++) {
            steps.add(new Step(start + i, -1));
        }
        for (; j < columns; j++) {
            steps.add(new Step(-1, start + j));
        }
    }

    private double[][] likeness(int start, int rows, int columns) {
        RowSimilarity rule = new RowSimilarity(before, now);
        double[][] likeness = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            Deadline.check();
            for (int j = 0; j < columns; j++) {
                likeness[i][j] = rule.of(start + i, start + j);
            }
        }
        return likeness;
    }

    /** For each pair of indexes, the best total similarity of the rest of both lists. */
    private static double[][] best(double[][] likeness, int rows, int columns) {
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double pair = likeness[i][j] > 0 ? best[i + 1][j + 1] + likeness[i][j] : 0;
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }
}

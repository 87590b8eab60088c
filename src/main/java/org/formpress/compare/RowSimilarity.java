package org.formpress.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How similar the rows of two lists are. Values that few rows have weigh most; one that all rows share, such as a 一级指标, weighs
 * almost nothing.
 */
final class RowSimilarity {

    /** Rows with less in common are different rows, not one that was edited. */
    private static final double MIN_SHARE = 0.25;

    private final Map<String, Double> weights = new HashMap<>();
    private final List<Map<String, String>> before;
    private final List<Map<String, String>> now;

    /** @param before the meaning of each field, by row; {@code now} likewise */
    RowSimilarity(List<Map<String, String>> before, List<Map<String, String>> now) {
        this.before = before;
        this.now = now;
        weigh(before);
        weigh(now);
    }

    private void weigh(List<Map<String, String>> rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> row.forEach((field, value) -> counts.merge(key(field, value), 1, Integer::sum)));
        counts.forEach((key, count) -> weights.merge(key, 1.0 / count, Math::min));
    }

    private static String key(String field, String value) {
        return field + '\n' + value;
    }

    /** From 0 for different rows to 2 for equal ones. */
    double of(int earlier, int later) {
        Map<String, String> one = before.get(earlier);
        Map<String, String> other = now.get(later);
        if (one.equals(other)) {
            return 2;
        }
        double common = 0;
        double all = 0;
        for (Map.Entry<String, String> field : one.entrySet()) {
            double weight = weight(field);
            all += weight;
            common += field.getValue().equals(other.get(field.getKey())) ? weight : 0;
        }
        for (Map.Entry<String, String> field : other.entrySet()) {
            all += weight(field);
        }
        double share = 2 * common / all;
        // Squared, so that one good match beats two poor ones.
        return share < MIN_SHARE ? 0 : share * share;
    }

    private double weight(Map.Entry<String, String> field) {
        return weights.getOrDefault(key(field.getKey(), field.getValue()), 0.0);
    }
}

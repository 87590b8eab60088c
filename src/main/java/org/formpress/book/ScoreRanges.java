package org.formpress.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.formpress.form.BookDesign;

/** The ranges of scores in a book's design, highest first. */
final class ScoreRanges {

    private record Range(String label, BigDecimal lowest) {}

    private final List<Range> ranges = new ArrayList<>();

    ScoreRanges(BookDesign design) {
        if (design.settings().get("scores") instanceof List<?> list) {
            list.forEach(each -> ranges.add(range((Map<?, ?>) each)));
        }
    }

    private static Range range(Map<?, ?> settings) {
        return new Range(
                String.valueOf(settings.get("label")), (BigDecimal) Objects.requireNonNull(settings.get("min")));
    }

    /** The number of scores in each range; empty if there are none. */
    List<Map<String, Object>> counts(List<BigDecimal> scores) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ranges.forEach(range -> counts.put(range.label(), 0));
        for (BigDecimal score : scores) {
            ranges.stream()
                    .filter(range -> score.compareTo(range.lowest()) >= 0)
                    .findFirst()
                    .ifPresent(range -> counts.merge(range.label(), 1, Integer::sum));
        }
        return counts.values().stream().allMatch(count -> count == 0)
                ? List.of()
                : counts.entrySet().stream()
                        .map(each -> Map.<String, Object>of("label", each.getKey(), "count", each.getValue()))
                        .toList();
    }
}

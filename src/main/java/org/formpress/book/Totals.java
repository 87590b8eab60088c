package org.formpress.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.formpress.form.BookDesign;

/** What the forms of a book come to together. Sums are exact; a share and an average have two decimals. */
final class Totals {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int USUAL_MOST_UNITS = 12;

    /** 预算 and 执行 of one unit, in 万元. */
    private record Money(String unit, BigDecimal budget, BigDecimal executed) {

        Money plus(Money other) {
            return new Money(unit, budget.add(other.budget), executed.add(other.executed));
        }

        Map<String, Object> values() {
            return Map.of("name", unit, "budget", budget, "executed", executed);
        }
    }

    private final List<BookEntry> entries;
    private final BookDesign design;

    /** @param volumes those that hold forms */
    Totals(List<BookVolume> volumes, BookDesign design) {
        this.entries = volumes.stream()
                .flatMap(volume -> volume.places().stream())
                .map(BookPlace::entry)
                .toList();
        this.design = design;
    }

    Map<String, Object> values() {
        return Map.of(
                "totals",
                Map.of(
                        "budget", printed(sum(amounts(BookEntry::budget))),
                        "executed", printed(sum(amounts(BookEntry::executed))),
                        "rate", rate().map(BigDecimal::toPlainString).orElse(""),
                        "score", average().map(BigDecimal::toPlainString).orElse("")),
                "scores",
                scores(),
                "money",
                money().stream().map(Money::values).toList());
    }

    private static String printed(Optional<BigDecimal> amount) {
        return amount.map(TenThousands::print).orElse("");
    }

    private List<BigDecimal> amounts(Function<BookEntry, String> value) {
        return entries.stream()
                .flatMap(entry -> TenThousands.read(value.apply(entry)).stream())
                .toList();
    }

    private static Optional<BigDecimal> sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal::add);
    }

    /** Of the forms that have both amounts: money that is only planned yet says nothing about execution. */
    private Optional<BigDecimal> rate() {
        BigDecimal budget = BigDecimal.ZERO;
        BigDecimal executed = BigDecimal.ZERO;
        for (BookEntry entry : entries) {
            Optional<BigDecimal> planned = TenThousands.read(entry.budget());
            Optional<BigDecimal> spent = TenThousands.read(entry.executed());
            if (planned.isPresent() && spent.isPresent()) {
                budget = budget.add(planned.get());
                executed = executed.add(spent.get());
            }
        }
        return budget.signum() > 0
                ? Optional.of(executed.multiply(HUNDRED).divide(budget, DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private Optional<BigDecimal> average() {
        List<BigDecimal> scores = amounts(BookEntry::score);
        return sum(scores).map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** How many scores lie in each of the design's ranges; nothing when no form has a score. */
    private List<Map<String, Object>> scores() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Map<?, ?>> ranges = ranges();
        ranges.forEach(range -> counts.put(String.valueOf(range.get("label")), 0));
        for (BigDecimal score : amounts(BookEntry::score)) {
            ranges.stream()
                    .filter(range -> score.compareTo((BigDecimal) range.get("min")) >= 0)
                    .findFirst()
                    .ifPresent(range -> counts.merge(String.valueOf(range.get("label")), 1, Integer::sum));
        }
        return counts.values().stream().allMatch(count -> count == 0)
                ? List.of()
                : counts.entrySet().stream()
                        .map(entry -> Map.<String, Object>of("label", entry.getKey(), "count", entry.getValue()))
                        .toList();
    }

    private List<Map<?, ?>> ranges() {
        List<Map<?, ?>> ranges = new ArrayList<>();
        if (design.settings().get("scores") instanceof List<?> list) {
            list.forEach(range -> ranges.add((Map<?, ?>) range));
        }
        return ranges;
    }

    /** By unit, those with the greatest budgets; the others together as the last, without a name. */
    private List<Money> money() {
        Map<String, Money> units = new LinkedHashMap<>();
        for (BookEntry entry : entries) {
            Optional<BigDecimal> executed = TenThousands.read(entry.executed());
            executed.ifPresent(spent -> units.merge(
                    entry.unit(),
                    new Money(entry.unit(), TenThousands.read(entry.budget()).orElse(BigDecimal.ZERO), spent),
                    Money::plus));
        }
        List<Money> sorted = units.values().stream()
                .sorted(Comparator.comparing(Money::budget).reversed())
                .toList();
        int most = mostUnits();
        if (sorted.size() <= most) {
            return sorted;
        }
        List<Money> shown = new ArrayList<>(sorted.subList(0, most - 1));
        sorted.subList(most - 1, sorted.size()).stream()
                .reduce(Money::plus)
                .map(rest -> new Money("", rest.budget(), rest.executed()))
                .ifPresent(shown::add);
        return shown;
    }

    private int mostUnits() {
        return design.settings().get("mostUnits") instanceof BigDecimal most ? most.intValue() : USUAL_MOST_UNITS;
    }
}

package org.formpress.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.formpress.form.BookDesign;
import org.formpress.form.BookValue;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;

/** The values that the layout of a book's summary may print, by name (docs/templates.md). */
final class SummaryValues {

    private static final int DEFAULT_MAX_UNITS = 12;

    private final BookTotals totals;
    private final List<Form> kinds;
    private final FormCatalogue catalogue;
    private final ScoreRanges ranges;
    private final int maxUnits;
    private final int decimals;

    /** @param volumes all that have forms */
    SummaryValues(List<BookVolume> volumes, BookFacts facts, BookDesign design, FormCatalogue catalogue) {
        this.totals = BookTotals.of(volumes, facts, catalogue);
        this.kinds = facts.formIds().stream()
                .flatMap(id -> catalogue.form(id).stream())
                .toList();
        this.catalogue = catalogue;
        this.ranges = new ScoreRanges(design);
        this.maxUnits =
                design.settings().get("mostUnits") instanceof BigDecimal max ? max.intValue() : DEFAULT_MAX_UNITS;
        this.decimals = totals.decimals();
    }

    /** The values for the whole book. */
    Map<String, Object> values() {
        return Map.of(
                "unit", totals.unit().label(),
                "kinds", totals.kinds().stream().map(this::kind).toList(),
                "refused", totals.refused(),
                "shown", shown());
    }

    /** Which columns have content. */
    private Map<String, Object> shown() {
        return Map.of(
                "kind", kinds.size() > 1,
                "executed", any(BookValue.EXECUTED),
                "rate", any(BookValue.RATE) || totals.kinds().stream().anyMatch(KindTotals::hasExecution),
                "score", any(BookValue.SCORE),
                "grade", any(BookValue.GRADE));
    }

    private boolean any(BookValue value) {
        Predicate<Form> has = form -> form.bookPlace(value).isPresent();
        return kinds.stream().anyMatch(has);
    }

    private Map<String, Object> kind(KindTotals kind) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", kind.form().title());
        values.put("name", kind.form().shortTitle());
        values.put("unit", MoneyUnit.of(kind.form()).label());
        values.put("count", kind.forms());
        values.put("budget", printed(kind.budget()));
        values.put("executed", printed(kind.executed()));
        values.put("rate", kind.rate().map(BigDecimal::toPlainString).orElse(""));
        values.put("score", kind.averageScore().map(BigDecimal::toPlainString).orElse(""));
        values.put("executes", kind.hasExecution());
        values.put("rated", kind.ratedTotal().map(this::money).orElse(Map.of()));
        values.put("unrated", kind.unrated().stream().map(BookPlace::number).toList());
        values.put("scores", ranges.counts(kind.scores()));
        values.put("money", chart(kind.byUnit()));
        return Map.copyOf(values);
    }

    /** The units with the largest budgets, and the others together. */
    private List<Map<String, Object>> chart(List<BudgetExecution> units) {
        List<Map<String, Object>> bars = new ArrayList<>();
        int own = units.size() <= maxUnits ? units.size() : maxUnits - 1;
        units.subList(0, own).forEach(unit -> bars.add(money(unit)));
        List<BudgetExecution> others = units.subList(own, units.size());
        others.stream()
                .reduce(BudgetExecution::plus)
                .ifPresent(rest -> bars.add(BookValues.with(money(rest), "others", others.size())));
        return bars;
    }

    private Map<String, Object> money(BudgetExecution unit) {
        return Map.of(
                "name", unit.unit(),
                "others", 0,
                "count", unit.forms(),
                "budget", MoneyText.plain(unit.budget()),
                "executed", MoneyText.plain(unit.executed()),
                "budgetText", MoneyText.print(unit.budget()),
                "executedText", MoneyText.print(unit.executed()));
    }

    /** The forms of a volume with their amounts. */
    List<Map<String, Object>> places(BookVolume volume) {
        return volume.places().stream().map(this::place).toList();
    }

    /** One form with its amounts. */
    Map<String, Object> place(BookPlace place) {
        BookEntry.Printed printed = place.entry().printed();
        Map<String, Object> values = new HashMap<>(BookValues.place(place));
        values.put(
                "kind",
                catalogue
                        .form(place.entry().identity().formId())
                        .map(Form::shortTitle)
                        .orElse(""));
        values.put("budget", amount(printed.budget()));
        values.put("executed", amount(printed.executed()));
        return Map.copyOf(values);
    }

    private String amount(String wanYuan) {
        return totals.unit()
                .read(wanYuan)
                .map(amount -> MoneyText.print(amount, decimals))
                .orElse(wanYuan);
    }

    private String printed(Optional<BigDecimal> amount) {
        return amount.map(each -> MoneyText.print(each, decimals)).orElse("");
    }
}

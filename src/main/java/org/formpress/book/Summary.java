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

/** What the layout of a book's summary may print, by name (docs/templates.md). Table, totals and charts are made of the same forms. */
final class Summary {

    private static final int USUAL_MOST_UNITS = 12;

    private final BookTotals totals;
    private final List<Form> kinds;
    private final FormCatalogue catalogue;
    private final ScoreRanges ranges;
    private final int mostUnits;
    private final int decimals;

    /** @param volumes all that hold forms */
    Summary(List<BookVolume> volumes, BookFacts facts, BookDesign design, FormCatalogue catalogue) {
        this.totals = BookTotals.of(volumes, facts, catalogue);
        this.kinds = facts.formIds().stream()
                .flatMap(id -> catalogue.form(id).stream())
                .toList();
        this.catalogue = catalogue;
        this.ranges = new ScoreRanges(design);
        this.mostUnits =
                design.settings().get("mostUnits") instanceof BigDecimal most ? most.intValue() : USUAL_MOST_UNITS;
        this.decimals = totals.decimals();
    }

    /** Of the whole book. */
    Map<String, Object> values() {
        return Map.of(
                "unit", totals.unit().label(),
                "kinds", totals.kinds().stream().map(this::kind).toList(),
                "refused", totals.refused(),
                "shown", shown());
    }

    /** Which columns have anything to show. */
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
        values.put("rated", kind.ratedMoney().map(this::money).orElse(Map.of()));
        values.put("unrated", kind.unrated().stream().map(BookPlace::number).toList());
        values.put("scores", ranges.counts(kind.scores()));
        values.put("money", chart(kind.money()));
        return Map.copyOf(values);
    }

    /** Those with the greatest budgets; the others together as the last. */
    private List<Map<String, Object>> chart(List<UnitMoney> units) {
        List<Map<String, Object>> bars = new ArrayList<>();
        int own = units.size() <= mostUnits ? units.size() : mostUnits - 1;
        units.subList(0, own).forEach(unit -> bars.add(money(unit)));
        List<UnitMoney> others = units.subList(own, units.size());
        others.stream()
                .reduce(UnitMoney::plus)
                .ifPresent(rest -> bars.add(BookValues.with(money(rest), "others", others.size())));
        return bars;
    }

    private Map<String, Object> money(UnitMoney unit) {
        return Map.of(
                "name", unit.unit(),
                "others", 0,
                "count", unit.forms(),
                "budget", Amounts.plain(unit.budget()),
                "executed", Amounts.plain(unit.executed()),
                "budgetText", Amounts.print(unit.budget()),
                "executedText", Amounts.print(unit.executed()));
    }

    /** The forms of a volume with their amounts as the summary prints them. */
    List<Map<String, Object>> places(BookVolume volume) {
        return volume.places().stream().map(this::place).toList();
    }

    private Map<String, Object> place(BookPlace place) {
        BookEntry entry = place.entry();
        Map<String, Object> values = new HashMap<>(BookValues.place(place));
        values.put("kind", catalogue.form(entry.formId()).map(Form::shortTitle).orElse(""));
        values.put("budget", amount(entry.budget()));
        values.put("executed", amount(entry.executed()));
        return Map.copyOf(values);
    }

    private String amount(String tenThousands) {
        return totals.unit()
                .read(tenThousands)
                .map(amount -> Amounts.print(amount, decimals))
                .orElse(tenThousands);
    }

    private String printed(Optional<BigDecimal> amount) {
        return amount.map(each -> Amounts.print(each, decimals)).orElse("");
    }
}

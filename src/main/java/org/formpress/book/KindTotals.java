package org.formpress.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.form.BookValue;
import org.formpress.form.Form;

/**
 * The totals of the accepted forms of one kind. Sums are exact; rates and averages have two decimals. Kinds are never added up,
 * because one may spend what the other plans.
 */
final class KindTotals {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Form form;
    private final List<Figures> forms;
    private final List<Figures> rated;

    KindTotals(Form form, List<BookPlace> places, MoneyUnit unit) {
        this.form = form;
        this.forms = places.stream().map(place -> Figures.of(place, unit)).toList();
        this.rated = forms.stream().filter(Figures::isRated).toList();
    }

    Form form() {
        return form;
    }

    int forms() {
        return forms.size();
    }

    /** The sum of all budgets; empty if no form has one. */
    Optional<BigDecimal> budget() {
        return sum(forms.stream().flatMap(each -> each.budget().stream()).toList());
    }

    /** The sum of all amounts executed; empty if no form has one. */
    Optional<BigDecimal> executed() {
        return sum(forms.stream().flatMap(each -> each.executed().stream()).toList());
    }

    /** The forms with both amounts, on which the rate and the chart are based. */
    List<Figures> rated() {
        return rated;
    }

    /** The sums of {@link #rated()}; empty if there are none. */
    Optional<BudgetExecution> ratedTotal() {
        return rated.stream().map(BudgetExecution::of).reduce(BudgetExecution::plus);
    }

    /** The forms without one of the two amounts that their kind has. */
    List<BookPlace> unrated() {
        return hasExecution()
                ? forms.stream()
                        .filter(each -> !each.isRated())
                        .map(Figures::place)
                        .toList()
                : List.of();
    }

    /** Whether this kind has both a budget and its execution. */
    boolean hasExecution() {
        return form.bookPlace(BookValue.BUDGET).isPresent()
                && form.bookPlace(BookValue.EXECUTED).isPresent();
    }

    /** 执行率 in per cent, of the forms with both amounts. */
    Optional<BigDecimal> rate() {
        return ratedTotal()
                .filter(total -> total.budget().signum() > 0)
                .map(total ->
                        total.executed().multiply(HUNDRED).divide(total.budget(), DECIMALS, RoundingMode.HALF_UP));
    }

    List<BigDecimal> scores() {
        return forms.stream().flatMap(each -> each.score().stream()).toList();
    }

    Optional<BigDecimal> averageScore() {
        List<BigDecimal> scores = scores();
        return sum(scores).map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** The sums of {@link #rated()} by unit, largest budget first. */
    List<BudgetExecution> byUnit() {
        Map<String, BudgetExecution> units = new LinkedHashMap<>();
        rated.forEach(each ->
                units.merge(each.place().entry().identity().unit(), BudgetExecution.of(each), BudgetExecution::plus));
        List<BudgetExecution> sorted = new ArrayList<>(units.values());
        sorted.sort(Comparator.comparing(BudgetExecution::budget).reversed());
        return sorted;
    }

    /** Every amount printed. */
    List<BigDecimal> amounts() {
        List<BigDecimal> amounts = new ArrayList<>();
        forms.forEach(each -> {
            each.budget().ifPresent(amounts::add);
            each.executed().ifPresent(amounts::add);
        });
        return amounts;
    }

    private static Optional<BigDecimal> sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal::add);
    }
}

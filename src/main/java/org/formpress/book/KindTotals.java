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
 * What the forms of one kind come to together; those that were refused are not among them. Sums are exact; a rate and an average have two
 * decimals. Kinds are never added up: what one plans, the other may have spent.
 */
final class KindTotals {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Form form;
    private final List<Figures> forms;
    private final List<Figures> rated;

    /** @param places the forms of that kind */
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

    /** The sum of all budgets; empty where no form has one. */
    Optional<BigDecimal> budget() {
        return sum(forms.stream().flatMap(each -> each.budget().stream()).toList());
    }

    /** The sum of all that was executed; empty where no form has any. */
    Optional<BigDecimal> executed() {
        return sum(forms.stream().flatMap(each -> each.executed().stream()).toList());
    }

    /** The forms that have both amounts: the rate and the chart are made of these. */
    List<Figures> rated() {
        return rated;
    }

    /** The sums of the forms that have both amounts; empty where there are none. */
    Optional<UnitMoney> ratedMoney() {
        return rated.stream().map(UnitMoney::of).reduce(UnitMoney::plus);
    }

    /** The forms that lack an amount which their kind has. */
    List<BookPlace> unrated() {
        return hasExecution()
                ? forms.stream()
                        .filter(each -> !each.isRated())
                        .map(Figures::place)
                        .toList()
                : List.of();
    }

    /** Whether forms of this kind tell both what was planned and what was executed. */
    boolean hasExecution() {
        return form.bookPlace(BookValue.BUDGET).isPresent()
                && form.bookPlace(BookValue.EXECUTED).isPresent();
    }

    /** 执行率 in per cent, of the forms that have both amounts: money that is only planned says nothing about execution. */
    Optional<BigDecimal> rate() {
        return ratedMoney()
                .filter(money -> money.budget().signum() > 0)
                .map(money ->
                        money.executed().multiply(HUNDRED).divide(money.budget(), DECIMALS, RoundingMode.HALF_UP));
    }

    List<BigDecimal> scores() {
        return forms.stream().flatMap(each -> each.score().stream()).toList();
    }

    Optional<BigDecimal> averageScore() {
        List<BigDecimal> scores = scores();
        return sum(scores).map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** The forms that have both amounts, by unit, greatest budget first. */
    List<UnitMoney> money() {
        Map<String, UnitMoney> units = new LinkedHashMap<>();
        rated.forEach(each -> units.merge(each.place().entry().unit(), UnitMoney.of(each), UnitMoney::plus));
        List<UnitMoney> sorted = new ArrayList<>(units.values());
        sorted.sort(Comparator.comparing(UnitMoney::budget).reversed());
        return sorted;
    }

    /** Every amount that is printed of them. */
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

package org.formpress.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.formpress.form.BookValue;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;

/**
 * The unit in which a book tells amounts: that of its forms when all of them have the same, else 万元. Either way every amount is
 * exact.
 */
enum MoneyUnit {
    YUAN("元", 4),
    TEN_THOUSANDS("万元", 0);

    private static final String SETTING = "moneyUnit";

    private final String label;
    private final int digits;

    /** @param digits by which an amount in 万元 is shifted to the left */
    MoneyUnit(String label, int digits) {
        this.label = label;
        this.digits = digits;
    }

    /** @param formIds the kinds of the book's forms */
    static MoneyUnit of(List<String> formIds, FormCatalogue catalogue) {
        List<MoneyUnit> units = formIds.stream()
                .flatMap(id -> catalogue.form(id).stream())
                .filter(MoneyUnit::tellsMoney)
                .map(MoneyUnit::of)
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : TEN_THOUSANDS;
    }

    /** The unit in which a form tells amounts. */
    static MoneyUnit of(Form form) {
        return YUAN.label.equals(form.settings().get(SETTING)) ? YUAN : TEN_THOUSANDS;
    }

    private static boolean tellsMoney(Form form) {
        return form.bookPlace(BookValue.BUDGET).isPresent()
                || form.bookPlace(BookValue.EXECUTED).isPresent();
    }

    /** As people write it. */
    String label() {
        return label;
    }

    /** An amount of a {@link BookEntry} in this unit; empty where it has none. */
    Optional<BigDecimal> read(String tenThousands) {
        return TenThousands.read(tenThousands).map(amount -> amount.movePointRight(digits));
    }

    /** An amount of a {@link BookEntry} in this unit, for programs: without separators; what is no amount stays as it is. */
    String plain(String tenThousands) {
        return read(tenThousands).map(Amounts::plain).orElse(tenThousands);
    }
}

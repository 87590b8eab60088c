package org.formpress.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.formpress.form.BookValue;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;

/** The unit of a book's amounts: that of its forms if they have the same, otherwise 万元. Conversion never rounds. */
enum MoneyUnit {
    YUAN("元", 4),
    WAN_YUAN("万元", 0);

    private static final String SETTING = "moneyUnit";

    private final String label;
    private final int digits;

    /** @param digits the power of ten by which an amount in 万元 is multiplied */
    MoneyUnit(String label, int digits) {
        this.label = label;
        this.digits = digits;
    }

    /** @param formIds the kinds of the book's forms */
    static MoneyUnit of(List<String> formIds, FormCatalogue catalogue) {
        List<MoneyUnit> units = formIds.stream()
                .flatMap(id -> catalogue.form(id).stream())
                .filter(MoneyUnit::hasMoney)
                .map(MoneyUnit::of)
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : WAN_YUAN;
    }

    /** The unit of a form's amounts. */
    static MoneyUnit of(Form form) {
        return YUAN.label.equals(form.settings().get(SETTING)) ? YUAN : WAN_YUAN;
    }

    private static boolean hasMoney(Form form) {
        return form.bookPlace(BookValue.BUDGET).isPresent()
                || form.bookPlace(BookValue.EXECUTED).isPresent();
    }

    String label() {
        return label;
    }

    /** An amount of a {@link BookEntry} in this unit; empty if it has none. */
    Optional<BigDecimal> read(String wanYuan) {
        return WanYuan.read(wanYuan).map(amount -> amount.movePointRight(digits));
    }

    /** An amount of a {@link BookEntry} in this unit, without separators; other texts are unchanged. */
    String plain(String wanYuan) {
        return read(wanYuan).map(MoneyText::plain).orElse(wanYuan);
    }
}

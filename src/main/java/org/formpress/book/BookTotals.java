package org.formpress.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.form.FormCatalogue;

/**
 * The totals of a book by kind of form.
 *
 * @param unit    of all amounts
 * @param kinds   those with accepted forms, in order of appearance
 * @param refused how many forms were refused
 */
record BookTotals(MoneyUnit unit, List<KindTotals> kinds, int refused) {

    BookTotals {
        kinds = List.copyOf(kinds);
    }

    static BookTotals of(List<BookVolume> volumes, BookFacts facts, FormCatalogue catalogue) {
        MoneyUnit unit = MoneyUnit.of(facts.formIds(), catalogue);
        Map<String, List<BookPlace>> places = new LinkedHashMap<>();
        int refused = 0;
        for (BookVolume volume : volumes) {
            for (BookPlace place : volume.places()) {
                if (place.entry().isRefused()) {
                    refused++;
                } else {
                    places.computeIfAbsent(place.entry().identity().formId(), id -> new ArrayList<>())
                            .add(place);
                }
            }
        }
        return new BookTotals(unit, kinds(places, unit, catalogue), refused);
    }

    private static List<KindTotals> kinds(
            Map<String, List<BookPlace>> places, MoneyUnit unit, FormCatalogue catalogue) {
        List<KindTotals> kinds = new ArrayList<>();
        places.forEach(
                (id, forms) -> catalogue.form(id).ifPresent(form -> kinds.add(new KindTotals(form, forms, unit))));
        return kinds;
    }

    /** How many decimals amounts are printed with, so that none is rounded and their decimal points align. */
    int decimals() {
        return MoneyText.decimals(
                kinds.stream().flatMap(kind -> kind.amounts().stream()).toList());
    }
}

package org.formpress.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.formpress.render.SealPlace;

/**
 * Where a form is in its book.
 *
 * @param number    序号, counted from 1 across all volumes
 * @param firstPage counted from 1 in its volume's file
 */
public record BookPlace(int number, int firstPage, BookEntry entry) {

    public int lastPage() {
        return firstPage + entry.result().pages() - 1;
    }

    /** Where the form is sealed and signed in its volume's file. */
    List<SealPlace> seals() {
        return entry.result().places().stream()
                .map(place -> place.after(firstPage - 1))
                .toList();
    }

    /** The places by 实施单位, in the order of each unit's first form. */
    static Map<String, List<BookPlace>> byUnit(List<BookPlace> places) {
        return places.stream()
                .collect(Collectors.groupingBy(
                        place -> place.entry().identity().unit(), LinkedHashMap::new, Collectors.toList()));
    }
}

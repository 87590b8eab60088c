package org.formpress.book;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Facts about the whole book that every volume needs.
 *
 * @param forms   how many it has, including refused ones
 * @param units   how many 实施单位
 * @param volumes how many have forms
 * @param years   of its forms, sorted
 * @param formIds the kinds of its forms, in order of appearance
 */
public record BookFacts(int forms, int units, int volumes, List<String> years, List<String> formIds) {

    public BookFacts {
        years = List.copyOf(years);
        formIds = List.copyOf(formIds);
    }

    static BookFacts of(List<BookVolume> volumes) {
        return new BookFacts(
                (int) entries(volumes).count(),
                (int) distinct(BookEntry.Identity::unit, volumes).count(),
                (int) volumes.stream()
                        .filter(volume -> !volume.places().isEmpty())
                        .count(),
                years(volumes),
                distinct(BookEntry.Identity::formId, volumes).toList());
    }

    // The year of a refused form was not validated.
    private static List<String> years(List<BookVolume> volumes) {
        return entries(volumes)
                .filter(entry -> !entry.isRefused())
                .map(entry -> entry.identity().year())
                .filter(year -> !year.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> distinct(Function<BookEntry.Identity, String> value, List<BookVolume> volumes) {
        return entries(volumes)
                .map(BookEntry::identity)
                .map(value)
                .filter(text -> !text.isEmpty())
                .distinct();
    }

    private static Stream<BookEntry> entries(List<BookVolume> volumes) {
        return volumes.stream().flatMap(volume -> volume.places().stream()).map(BookPlace::entry);
    }
}

package org.formpress.book;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What every volume says of the whole book.
 *
 * @param forms   how many it holds, refused ones too
 * @param units   how many 实施单位
 * @param volumes how many hold forms
 * @param years   those of its forms, in order
 * @param formIds the kinds of its forms, in the order in which they first come
 */
public record BookFacts(int forms, int units, int volumes, List<String> years, List<String> formIds) {

    public BookFacts {
        years = List.copyOf(years);
        formIds = List.copyOf(formIds);
    }

    /** @param volumes all there are */
    static BookFacts of(List<BookVolume> volumes) {
        return new BookFacts(
                (int) entries(volumes).count(),
                (int) distinct(BookEntry::unit, volumes).count(),
                (int) volumes.stream()
                        .filter(volume -> !volume.places().isEmpty())
                        .count(),
                years(volumes),
                distinct(BookEntry::formId, volumes).toList());
    }

    // Whatever stands there in a refused form is no year.
    private static List<String> years(List<BookVolume> volumes) {
        return entries(volumes)
                .filter(entry -> !entry.isRefused())
                .map(BookEntry::year)
                .filter(year -> !year.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> distinct(Function<BookEntry, String> value, List<BookVolume> volumes) {
        return entries(volumes).map(value).filter(text -> !text.isEmpty()).distinct();
    }

    private static Stream<BookEntry> entries(List<BookVolume> volumes) {
        return volumes.stream().flatMap(volume -> volume.places().stream()).map(BookPlace::entry);
    }
}

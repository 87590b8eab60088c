package org.formpress.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.formpress.render.Renderer;

/** What the layouts of a book's own pages may print, by name (docs/templates.md). */
final class BookValues {

    private static final int MOST_ON_A_COVER = 100;

    private BookValues() {}

    /** The book as a whole. @param volumes those that hold forms */
    static Map<String, Object> of(BookSettings settings, List<BookVolume> volumes, Renderer renderer) {
        Map<String, Object> book = new HashMap<>();
        book.put("title", shown(settings.title(), renderer));
        book.put("town", shown(settings.town(), renderer));
        book.put("year", shown(settings.year(), renderer));
        book.put("date", shown(settings.date(), renderer));
        book.put("years", years(volumes));
        book.put("forms", titles(volumes, renderer));
        book.put("count", entries(volumes).count());
        book.put("units", distinct(BookEntry::unit, volumes).count());
        book.put("volumes", volumes.size());
        return Map.of("book", Map.copyOf(book));
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

    /** As much of a text as has room on a cover. */
    private static String shown(String text, Renderer renderer) {
        int characters = text.codePointCount(0, text.length());
        int end = text.offsetByCodePoints(0, Math.min(MOST_ON_A_COVER, characters));
        return renderer.printable(end < text.length() ? text.substring(0, end) + "…" : text);
    }

    private static List<String> titles(List<BookVolume> volumes, Renderer renderer) {
        return distinct(BookEntry::formId, volumes)
                .flatMap(id -> renderer.catalogue().form(id).stream())
                .map(form -> form.title())
                .toList();
    }

    private static Stream<String> distinct(Function<BookEntry, String> value, List<BookVolume> volumes) {
        return entries(volumes).map(value).filter(text -> !text.isEmpty()).distinct();
    }

    private static Stream<BookEntry> entries(List<BookVolume> volumes) {
        return volumes.stream().flatMap(volume -> volume.places().stream()).map(BookPlace::entry);
    }

    /** A form and where it stands. */
    static Map<String, Object> place(BookPlace place) {
        BookEntry entry = place.entry();
        Map<String, Object> values = new HashMap<>();
        values.put("number", place.number());
        values.put("page", place.firstPage());
        values.put("line", entry.line());
        values.put("name", entry.projectName());
        values.put("unit", entry.unit());
        values.put("year", entry.year());
        values.put("budget", entry.budget());
        values.put("executed", entry.executed());
        values.put("rate", entry.rate());
        values.put("score", entry.score());
        values.put("grade", entry.grade());
        values.put("refused", entry.isRefused());
        return Map.copyOf(values);
    }

    /** The same values and one more. */
    static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return Map.copyOf(more);
    }
}

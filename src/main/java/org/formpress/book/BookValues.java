package org.formpress.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.formpress.render.Renderer;

/** What the layouts of a book's own pages may print, by name (docs/templates.md). */
final class BookValues {

    private BookValues() {}

    /** The book as a whole. @param volumes those that hold forms */
    static Map<String, Object> of(BookSettings settings, List<BookVolume> volumes, Renderer renderer) {
        Map<String, Object> book = new HashMap<>();
        book.put("title", renderer.printable(settings.title()));
        book.put("town", renderer.printable(settings.town()));
        book.put("year", renderer.printable(settings.year()));
        book.put("date", renderer.printable(settings.date()));
        book.put("years", distinct(BookEntry::year, volumes).sorted().toList());
        book.put("forms", titles(volumes, renderer));
        book.put("count", entries(volumes).count());
        book.put("units", distinct(BookEntry::unit, volumes).count());
        book.put("volumes", volumes.size());
        return Map.of("book", Map.copyOf(book));
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

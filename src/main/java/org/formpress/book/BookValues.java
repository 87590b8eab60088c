package org.formpress.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.render.Renderer;

/** What the layouts of a book's own pages may print, by name (docs/templates.md). */
final class BookValues {

    private static final int MOST_ON_A_COVER = 100;

    private BookValues() {}

    /** The book as a whole. */
    static Map<String, Object> of(BookSettings settings, BookFacts facts, Renderer renderer) {
        Map<String, Object> book = new HashMap<>();
        book.put("title", shown(settings.title(), renderer));
        book.put("town", shown(settings.town(), renderer));
        book.put("year", shown(settings.year(), renderer));
        book.put("date", shown(settings.date(), renderer));
        book.put("years", facts.years());
        book.put("forms", titles(facts, renderer));
        book.put("count", facts.forms());
        book.put("units", facts.units());
        book.put("volumes", facts.volumes());
        return Map.of("book", Map.copyOf(book));
    }

    /** As much of a text as has room on a cover. */
    private static String shown(String text, Renderer renderer) {
        int characters = text.codePointCount(0, text.length());
        int end = text.offsetByCodePoints(0, Math.min(MOST_ON_A_COVER, characters));
        return renderer.printable(end < text.length() ? text.substring(0, end) + "…" : text);
    }

    private static List<String> titles(BookFacts facts, Renderer renderer) {
        return facts.formIds().stream()
                .flatMap(id -> renderer.catalogue().form(id).stream())
                .map(form -> form.title())
                .toList();
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

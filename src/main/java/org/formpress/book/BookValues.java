package org.formpress.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.render.BookRenderer;

/** The values that the layouts of a book's own pages may print, by name (docs/templates.md). */
final class BookValues {

    private static final int MAX_ON_COVER = 100;

    private BookValues() {}

    /** The book as a whole. */
    static Map<String, Object> of(BookSettings settings, BookFacts facts, BookRenderer renderer) {
        Map<String, Object> book = new HashMap<>();
        BookSettings.CoverTexts cover = settings.cover();
        book.put("title", shown(cover.title(), renderer));
        book.put("town", shown(cover.town(), renderer));
        book.put("year", shown(cover.year(), renderer));
        book.put("date", shown(cover.date(), renderer));
        book.put("years", facts.years());
        book.put("forms", titles(facts, renderer));
        book.put("count", facts.forms());
        book.put("units", facts.units());
        book.put("volumes", facts.volumes());
        return Map.of("book", Map.copyOf(book));
    }

    private static String shown(String text, BookRenderer renderer) {
        return renderer.printable(excerpt(text, MAX_ON_COVER));
    }

    /** The first characters of a text, with an ellipsis if there are more. */
    static String excerpt(String text, int max) {
        int end = text.offsetByCodePoints(0, Math.min(max, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }

    private static List<String> titles(BookFacts facts, BookRenderer renderer) {
        return facts.formIds().stream()
                .flatMap(id -> renderer.catalogue().form(id).stream())
                .map(form -> form.title())
                .toList();
    }

    /** One form and its place. */
    static Map<String, Object> place(BookPlace place) {
        BookEntry.Identity identity = place.entry().identity();
        BookEntry.Printed printed = place.entry().printed();
        Map<String, Object> values = new HashMap<>();
        values.put("number", place.number());
        values.put("page", place.firstPage());
        values.put("line", identity.line());
        values.put("name", identity.projectName());
        values.put("unit", identity.unit());
        values.put("year", identity.year());
        values.put("rate", printed.rate());
        values.put("score", printed.score());
        values.put("grade", printed.grade());
        values.put("findings", place.entry().result().findings());
        values.put("refused", place.entry().isRefused());
        return Map.copyOf(values);
    }

    /** A copy with one more value. */
    static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return Map.copyOf(more);
    }
}

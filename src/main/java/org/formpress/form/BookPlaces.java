package org.formpress.form;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the section {@code book} of a {@code form.yml}. */
final class BookPlaces {

    private static final String SECTION = "book";

    private BookPlaces() {}

    /**
     * The places as JSON Pointers. A misspelt one is refused; otherwise the value would silently be missing from every
     * book.
     */
    static Map<BookValue, String> read(SettingsFile settings, SchemaTree tree) {
        Map<BookValue, String> places = new EnumMap<>(BookValue.class);
        for (BookValue value : BookValue.values()) {
            value.defaultPlace().filter(tree::has).ifPresent(place -> places.put(value, place));
        }
        if (settings.find(SECTION).orElse(Map.of()) instanceof Map<?, ?> section) {
            section.keySet().forEach(key -> read(String.valueOf(key), settings, tree, places));
        }
        return places;
    }

    private static void read(String key, SettingsFile settings, SchemaTree tree, Map<BookValue, String> places) {
        String path = SECTION + "." + key;
        BookValue value =
                BookValue.ofKey(key).orElseThrow(() -> settings.fault(path, path + " is unknown; known:" + keys()));
        String place = settings.text(path);
        if (!place.startsWith("/") || !tree.has(place)) {
            throw settings.fault(path, path + ": the schema has no " + place);
        }
        places.put(value, place);
    }

    private static String keys() {
        return Arrays.stream(BookValue.values()).map(BookValue::key).collect(Collectors.joining(", "));
    }
}

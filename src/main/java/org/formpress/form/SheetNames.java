package org.formpress.form;

import java.util.HashMap;
import java.util.Map;

/** Reads the section {@code sheets} of a {@code form.yml}: names for lists, in a workbook to fill in. */
final class SheetNames {

    private static final String SECTION = "sheets";

    private SheetNames() {}

    /** The names by the place of the list; a misspelt place is refused, or its name would silently not be used. */
    static Map<String, String> read(SettingsFile settings, SchemaTree tree) {
        Map<String, String> names = new HashMap<>();
        if (settings.find(SECTION).orElse(Map.of()) instanceof Map<?, ?> section) {
            for (Object place : section.keySet()) {
                String path = SECTION + "." + place;
                if (!String.valueOf(place).startsWith("/") || !tree.allows(String.valueOf(place), "array")) {
                    throw settings.fault(path, path + ": the schema has no list " + place);
                }
                names.put(String.valueOf(place), settings.text(path));
            }
        }
        return names;
    }
}

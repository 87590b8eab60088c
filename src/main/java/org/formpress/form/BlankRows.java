package org.formpress.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code blank} of a {@code form.yml}: the rows that a list of a blank form has. */
final class BlankRows {

    private static final String SECTION = "blank";

    private BlankRows() {}

    /** The rows by the place of the list, each as texts by member; what the schema does not have is refused. */
    static Map<String, List<Map<String, String>>> read(SettingsFile settings, SchemaTree tree) {
        Map<String, List<Map<String, String>>> rows = new HashMap<>();
        if (settings.find(SECTION).orElse(Map.of()) instanceof Map<?, ?> section) {
            section.forEach((key, value) -> {
                String list = String.valueOf(key);
                String path = SECTION + "." + list;
                if (!list.startsWith("/") || !tree.allows(list, "array") || !(value instanceof List<?> items)) {
                    throw settings.fault(path, path + " must be the rows of a list of the schema");
                }
                rows.put(list, rows(items, list, path, settings, tree));
            });
        }
        return rows;
    }

    private static List<Map<String, String>> rows(
            List<?> items, String list, String path, SettingsFile settings, SchemaTree tree) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            String at = path + "." + index;
            if (!(items.get(index) instanceof Map<?, ?> members)) {
                throw settings.fault(at, at + " must be a row, such as {name: text}");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (Object member : members.keySet()) {
                String name = String.valueOf(member);
                if (!tree.allows(list + "/*/" + name, "string")) {
                    throw settings.fault(at + "." + name, at + ": the rows of " + list + " have no text " + name);
                }
                row.put(name, settings.text(at + "." + name));
            }
            rows.add(row);
        }
        return rows;
    }
}

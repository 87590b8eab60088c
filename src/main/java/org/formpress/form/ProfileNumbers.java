package org.formpress.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the settings of forms mean under a profile: {@code {profile: executionRateLeast}} is the number of that name. Thread-safe.
 *
 * @param values by name: the profile's own numbers, and the national ones of other names
 * @param known  the names in any profile
 * @param asked  the names that forms refer to are added here
 */
record ProfileNumbers(Profile profile, Map<String, Object> values, Set<String> known, Set<String> asked) {

    private static final String REFERENCE = "profile";

    /** The name that a setting refers to; empty for any other setting. */
    static Optional<String> reference(Object value) {
        return value instanceof Map<?, ?> map && map.size() == 1 && map.get(REFERENCE) instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }

    /**
     * The settings with the numbers; a reference to one that only other profiles have stays.
     *
     * @throws FormFolderException when no profile has a number of that name
     */
    SettingsFile fill(SettingsFile file) {
        Map<String, Object> filled = new LinkedHashMap<>();
        file.values().forEach((key, value) -> filled.put(key, fill(value, key, file)));
        return new SettingsFile(file.file(), Collections.unmodifiableMap(filled), file.lines());
    }

    private Object fill(Object value, String path, SettingsFile file) {
        Optional<String> name = reference(value);
        if (name.isPresent()) {
            return number(name.get(), path, file).orElse(value);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, inner) -> filled.put(String.valueOf(key), fill(inner, path + "." + key, file)));
            return Collections.unmodifiableMap(filled);
        }
        return value instanceof List<?> list ? fill(list, path, file) : value;
    }

    private List<Object> fill(List<?> list, String path, SettingsFile file) {
        List<Object> filled = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            filled.add(fill(list.get(i), path + "." + i, file));
        }
        return List.copyOf(filled);
    }

    private Optional<Object> number(String name, String path, SettingsFile file) {
        asked.add(name);
        if (!known.contains(name)) {
            throw file.fault(
                    path,
                    "no profile has the number " + name + "; there are " + String.join(", ", new TreeSet<>(known)));
        }
        return Optional.ofNullable(values.get(name));
    }
}

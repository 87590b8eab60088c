package org.formpress.form;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.json.Pointers;

/**
 * The contents of a settings file in a form's folder, such as {@code form.yml}.
 *
 * @param values immutable maps, lists, texts, {@link BigDecimal} and {@link Boolean}, without empty entries
 * @param lines  the line of each value, from 1, by path such as {@code page.width}
 */
public record SettingsFile(Path file, Map<String, Object> values, Map<String, Integer> lines) {

    /** @throws FormFolderException when it is missing or not a text */
    public String text(String path) {
        if (value(path) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new FormFolderException(file, line(path), path + " must be a text; put it in quotes");
    }

    /** The names in the map at a path, in order. */
    List<String> names(String path) {
        if (value(path) instanceof Map<?, ?> map) {
            return map.keySet().stream().map(String::valueOf).toList();
        }
        throw fault(path, path + " must hold names and values");
    }

    /** Whether something at or below a path refers to a number that the profile does not have. */
    public boolean lacksNumber(String path) {
        return find(path).map(SettingsFile::isLacking).orElse(false);
    }

    private static boolean isLacking(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(SettingsFile::isLacking);
        }
        return ProfileNumbers.reference(value).isPresent()
                || (value instanceof Map<?, ?> map && map.values().stream().anyMatch(SettingsFile::isLacking));
    }

    double number(String path) {
        if (value(path) instanceof BigDecimal number) {
            return number.doubleValue();
        }
        throw new FormFolderException(file, line(path), path + " must be a number");
    }

    /** A fault at a path in the file; the message names file and line. */
    public FormFolderException fault(String path, String message) {
        return new FormFolderException(file, line(path), message);
    }

    private Object value(String path) {
        return find(path).orElseThrow(() -> fault(path, path + " is missing"));
    }

    /** The value at a path such as {@code page.width} or {@code rules.0.kind}. */
    public Optional<Object> find(String path) {
        Optional<Object> value = Optional.of(values);
        for (String key : path.split("\\.")) {
            value = value.flatMap(outer -> inside(outer, key));
        }
        return value;
    }

    private static Optional<Object> inside(Object outer, String key) {
        if (outer instanceof List<?> list) {
            int index = Pointers.isIndex(key) ? Integer.parseInt(key) : list.size();
            return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
        }
        return outer instanceof Map<?, ?> map ? Optional.ofNullable(map.get(key)) : Optional.empty();
    }

    private int line(String path) {
        int end = path.lastIndexOf('.');
        Integer line = lines.get(path);
        if (line != null) {
            return line;
        }
        return end < 0 ? 1 : line(path.substring(0, end));
    }
}

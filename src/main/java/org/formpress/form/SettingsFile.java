package org.formpress.form;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;

/**
 * What stands in a form's {@code form.yml}.
 *
 * @param values immutable maps, lists, texts, {@link BigDecimal} and {@link Boolean}; empty entries are left out
 * @param lines  the line of each value, from 1, by its path such as {@code page.width}
 */
record SettingsFile(Path file, Map<String, Object> values, Map<String, Integer> lines) {

    String text(String path) {
        if (value(path) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new FormFolderException(file, line(path), path + " must be a text; put it in quotes");
    }

    double number(String path) {
        if (value(path) instanceof BigDecimal number) {
            return number.doubleValue();
        }
        throw new FormFolderException(file, line(path), path + " must be a number");
    }

    FormFolderException fault(String path, String message) {
        return new FormFolderException(file, line(path), message);
    }

    private Object value(String path) {
        Object value = values;
        for (String key : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
            if (value == null) {
                throw fault(path, path + " is missing");
            }
        }
        return value;
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

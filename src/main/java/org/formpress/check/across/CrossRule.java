package org.formpress.check.across;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.formpress.form.FormFolderException;
import org.formpress.form.SettingsFile;
import org.formpress.problem.BilingualText;
import org.formpress.problem.Severity;

/** A rule on the forms of two roles; the finding is about the second. */
record CrossRule(String name, Severity severity, BilingualText hint, CrossKind kind, CrossSide from, CrossSide to) {

    private static final Set<String> SETTINGS =
            Set.of("rule", "kind", "severity", "rows", "by", "from", "to", "hint", "source", "confidence");

    static CrossRule read(SettingsFile file, String path) {
        refuseOthers(file, path);
        file.text(path + ".source");
        file.text(path + ".confidence");
        return new CrossRule(
                file.text(path + ".rule"),
                one(file, path + ".severity", Severity.values()),
                new BilingualText(file.text(path + ".hint.zh"), file.text(path + ".hint.en")),
                one(file, path + ".kind", CrossKind.values()),
                side(file, path, "from"),
                side(file, path, "to"));
    }

    private static void refuseOthers(SettingsFile file, String path) {
        if (file.find(path).orElse("") instanceof Map<?, ?> map) {
            map.keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> !SETTINGS.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw file.fault(
                                path + "." + key,
                                key + " is not a setting; there are " + String.join(", ", new TreeSet<>(SETTINGS)));
                    });
        }
    }

    private static <T extends Enum<T>> T one(SettingsFile file, String path, T[] all) {
        String id = file.text(path).toUpperCase(Locale.ROOT);
        for (T value : all) {
            if (value.name().equals(id)) {
                return value;
            }
        }
        throw fault(file, path, all);
    }

    private static FormFolderException fault(SettingsFile file, String path, Enum<?>[] all) {
        Set<String> ids = new TreeSet<>();
        for (Enum<?> value : all) {
            ids.add(value.name().toLowerCase(Locale.ROOT));
        }
        return file.fault(path, path + " must be one of " + String.join(", ", ids));
    }

    private static List<String> values(SettingsFile file, String path) {
        return file.find(path).orElse("") instanceof List<?> list && !list.isEmpty()
                ? list.stream().map(String::valueOf).toList()
                : List.of(file.text(path));
    }

    private static CrossSide side(SettingsFile file, String path, String key) {
        Optional<Object> rows = file.find(path + ".rows");
        return new CrossSide(
                file.text(path + "." + key + ".role"),
                rows.isPresent() ? file.text(path + ".rows") : "",
                rows.isPresent() ? file.text(path + ".by") : "",
                values(file, path + "." + key + ".value"),
                optional(file, path + "." + key + ".until"),
                optional(file, path + "." + key + ".nature"),
                optional(file, path + "." + key + ".unit"));
    }

    private static String optional(SettingsFile file, String path) {
        return file.find(path).isPresent() ? file.text(path) : "";
    }
}

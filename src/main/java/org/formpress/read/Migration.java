package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.formpress.form.Form;
import org.formpress.form.SettingsFile;
import org.formpress.read.file.ReadForm;
import org.jspecify.annotations.Nullable;

/** How data of an older edition becomes data of this one, as the form's {@code migrations.yml} says (docs/templates.md). */
public final class Migration {

    private static final String FILE = "migrations.yml";
    private static final String LIST = "migrations";
    private static final Set<String> NAMES = Set.of("from", "steps");

    private final String from;
    private final List<MigrationStep> steps;

    private Migration(String from, List<MigrationStep> steps) {
        this.from = from;
        this.steps = List.copyOf(steps);
    }

    /** The migration from an edition; empty when the form has none. */
    static Optional<Migration> of(Form form, String edition) {
        return all(form).stream()
                .filter(migration -> migration.from.equals(edition))
                .findFirst();
    }

    /**
     * All migrations of a form.
     *
     * @throws org.formpress.form.FormFolderException when the file is wrong, with the line
     */
    public static List<Migration> all(Form form) {
        return form.settings(FILE).map(file -> read(form, file)).orElse(List.of());
    }

    private static List<Migration> read(Form form, SettingsFile file) {
        if (!(file.find(LIST).orElse("") instanceof List<?> list)) {
            throw file.fault(LIST, LIST + " must be a list");
        }
        Set<String> editions = new HashSet<>(Set.of(form.edition()));
        List<Migration> all = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            String path = LIST + "." + index;
            refuseOthers(file, path, NAMES);
            String from = file.text(path + ".from");
            if (!editions.add(from)) {
                throw file.fault(path + ".from", from + " is this edition, or stands there twice");
            }
            all.add(new Migration(from, steps(form, file, path + ".steps")));
        }
        return all;
    }

    private static void refuseOthers(SettingsFile file, String path, Set<String> names) {
        if (!(file.find(path).orElse("") instanceof Map<?, ?> entries)) {
            throw file.fault(path, "must be settings: " + String.join(", ", names));
        }
        for (Object name : entries.keySet()) {
            if (!names.contains(name)) {
                throw file.fault(path + "." + name, name + " is none of " + String.join(", ", names));
            }
        }
    }

    private static List<MigrationStep> steps(Form form, SettingsFile file, String path) {
        // No steps: the editions do not differ in their data.
        if (!(file.find(path).orElse(List.of()) instanceof List<?> list)) {
            throw file.fault(path, "steps must be a list");
        }
        List<MigrationStep> steps = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            steps.add(step(form, file, path + "." + index));
        }
        return steps;
    }

    private static MigrationStep step(Form form, SettingsFile file, String path) {
        if (file.find(path + ".move").isPresent()) {
            refuseOthers(file, path, Set.of("move", "to"));
            String from = pointer(file, path + ".move");
            String to = place(form, file, path + ".to");
            if (from.contains("/*") != to.contains("/*")
                    || from.contains("/*") && !list(from).equals(list(to))) {
                throw file.fault(path, "a value moves within its row");
            }
            return new MigrationStep(from, to, null);
        }
        if (file.find(path + ".remove").isPresent()) {
            refuseOthers(file, path, Set.of("remove"));
            return new MigrationStep(pointer(file, path + ".remove"), "", null);
        }
        refuseOthers(file, path, Set.of("set", "value"));
        return new MigrationStep("", place(form, file, path + ".set"), value(file, path + ".value"));
    }

    private static String list(String pattern) {
        return pattern.substring(0, pattern.indexOf("/*"));
    }

    private static String pointer(SettingsFile file, String path) {
        String pointer = file.text(path);
        boolean severalRows = pointer.indexOf("/*") != pointer.lastIndexOf("/*");
        if (!pointer.matches("(/[^/]+)+") || severalRows || pointer.endsWith("/*") || pointer.equals("/form")) {
            throw file.fault(path, pointer + " is no JSON Pointer of a value, with at most one * for every row");
        }
        return pointer;
    }

    private static String place(Form form, SettingsFile file, String path) {
        String place = pointer(file, path);
        if (!form.has(place)) {
            throw file.fault(path, "the schema has no " + place);
        }
        return place;
    }

    private static JsonNode value(SettingsFile file, String path) {
        @Nullable Object value = file.find(path).orElse(null);
        if (value instanceof BigDecimal number) {
            return DecimalNode.valueOf(number);
        }
        if (value instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        }
        return TextNode.valueOf(file.text(path));
    }

    /** Migrates data to this edition. */
    JsonNode apply(JsonNode data) {
        JsonNode migrated = data.deepCopy();
        if (migrated instanceof ObjectNode object) {
            steps.forEach(step -> step.apply(object));
        }
        return migrated;
    }

    /** Migrates a form's pointers to this edition. Pointers of removed values stay, so they are unknown later. */
    ReadForm apply(ReadForm form) {
        return form.renamed(this::pointer);
    }

    private String pointer(String old) {
        String pointer = old;
        for (MigrationStep step : steps) {
            pointer = step.pointer(pointer).orElse(pointer);
        }
        return pointer;
    }
}

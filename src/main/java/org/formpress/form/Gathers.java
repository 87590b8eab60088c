package org.formpress.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form that sums up others takes from them: the section {@code gathers} of its {@code form.yml} (docs/templates.md). Sources
 * are JSON Pointers, or names of values that {@code book} places in each form; the first that a form has counts.
 *
 * @param role    of the forms that are summed up
 * @param rows    the list with a row for each of them, as a JSON Pointer
 * @param row     sources by member of a row
 * @param per     sources by member of the form: for each of their values there is a form
 * @param same    sources by member of the form that have to say the same; {@link #TOWN} among them is the booklet's own
 * @param money   members of a row that are amounts in the form's unit of money
 * @param rounded texts by member of a row for those of which an amount had to be rounded
 */
public record Gathers(
        String role,
        String rows,
        Map<String, List<String>> row,
        Map<String, List<String>> per,
        Map<String, List<String>> same,
        Set<String> money,
        Map<String, String> rounded) {

    /** Instead of a source: the town that a booklet is given. */
    public static final String TOWN = "town";

    private static final String SECTION = "gathers";
    private static final List<String> KEYS = List.of("role", "rows", "row", "per", "same", "money", "rounded");

    /** @throws FormFolderException for what neither the schema nor this section has */
    static Optional<Gathers> read(SettingsFile settings, SchemaTree tree) {
        if (!(settings.find(SECTION).orElse("") instanceof Map<?, ?> section)) {
            return Optional.empty();
        }
        section.keySet().stream()
                .filter(key -> !KEYS.contains(String.valueOf(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw settings.fault(SECTION + "." + key, key + " is unknown; known: " + String.join(", ", KEYS));
                });
        String rows = settings.text(SECTION + ".rows");
        if (!rows.startsWith("/") || !tree.allows(rows, "array")) {
            throw settings.fault(SECTION + ".rows", "the schema has no list " + rows);
        }
        Reader reader = new Reader(settings, tree);
        return Optional.of(new Gathers(
                settings.text(SECTION + ".role"),
                rows,
                reader.sources("row", rows + "/*/", false),
                reader.sources("per", "/", false),
                reader.sources("same", "/", true),
                reader.money(rows + "/*/"),
                reader.texts("rounded", rows + "/*/")));
    }

    private record Reader(SettingsFile settings, SchemaTree tree) {

        Map<String, List<String>> sources(String key, String below, boolean takesTown) {
            Map<String, List<String>> sources = new LinkedHashMap<>();
            members(key, below).forEach((member, value) -> {
                List<String> all = value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value));
                all.stream()
                        .filter(source -> !takesTown || !source.equals(TOWN))
                        .forEach(source -> check(source, path(key, member)));
                sources.put(member, all);
            });
            return sources;
        }

        Map<String, String> texts(String key, String below) {
            Map<String, String> texts = new LinkedHashMap<>();
            members(key, below).keySet().forEach(member -> texts.put(member, settings.text(path(key, member))));
            return texts;
        }

        Set<String> money(String below) {
            Set<String> money = new LinkedHashSet<>();
            if (settings.find(SECTION + ".money").orElse("") instanceof List<?> list) {
                list.forEach(member -> money.add(known("money", String.valueOf(member), below)));
            }
            return money;
        }

        private String known(String key, String member, String below) {
            if (!tree.has(below + member)) {
                throw settings.fault(path(key, member), "the schema has no " + below + member);
            }
            return member;
        }

        private Map<String, Object> members(String key, String below) {
            Map<String, Object> members = new LinkedHashMap<>();
            if (settings.find(SECTION + "." + key).orElse("") instanceof Map<?, ?> map) {
                map.forEach((name, value) -> members.put(known(key, String.valueOf(name), below), value));
            }
            return members;
        }

        private void check(String source, String path) {
            if (!source.startsWith("/") && BookValue.ofKey(source).isEmpty()) {
                throw settings.fault(path, source + " is neither a JSON Pointer nor a value of book");
            }
        }

        private static String path(String key, String member) {
            return SECTION + "." + key + "." + member;
        }
    }

    /** Where a form has what it is asked for; empty if it has none of the sources. */
    public static Optional<String> place(List<String> sources, Form form) {
        return sources.stream()
                .flatMap(source -> source.startsWith("/")
                        ? Stream.of(source).filter(form::has)
                        : BookValue.ofKey(source).flatMap(form::bookPlace).stream())
                .findFirst();
    }
}

package org.formpress.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.formpress.form.Form;
import org.formpress.form.FormFolderException;
import org.formpress.form.SettingsFile;
import org.formpress.problem.BilingualText;

/** The settings of one rule. Remembers which were read, so that a misspelt one is refused rather than ignored. */
final class RuleSettings {

    private static final String EACH = "each";

    private final Form form;
    private final SettingsFile file;
    private final String path;
    private final Optional<String> each;
    private final Set<String> read;

    RuleSettings(Form form, SettingsFile file, String path) {
        this.form = form;
        this.file = file;
        this.path = path;
        this.read = new TreeSet<>(Set.of(EACH));
        this.each = has(EACH) ? Optional.of(text(EACH)) : Optional.empty();
    }

    private RuleSettings(RuleSettings outer, String key) {
        this.form = outer.form;
        this.file = outer.file;
        this.path = outer.path(key);
        this.read = new TreeSet<>();
        this.each = outer.each;
    }

    /** The settings nested in this one. */
    RuleSettings inner(String key) {
        read.add(key);
        return new RuleSettings(this, key);
    }

    Form form() {
        return form;
    }

    FormFolderException fault(String key, String message) {
        return file.fault(path(key), message);
    }

    private String path(String key) {
        return path + "." + key;
    }

    boolean has(String key) {
        read.add(key);
        return file.find(path(key)).isPresent();
    }

    private Object value(String key) {
        read.add(key);
        return file.find(path(key)).orElseThrow(() -> fault(key, key + " is missing"));
    }

    String text(String key) {
        if (value(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw fault(key, key + " must be a text; put it in quotes");
    }

    BigDecimal number(String key) {
        if (value(key) instanceof BigDecimal number) {
            return number;
        }
        throw fault(key, key + " must be a number");
    }

    BigDecimal number(String key, BigDecimal fallback) {
        return has(key) ? number(key) : fallback;
    }

    boolean isNumber(String key) {
        return value(key) instanceof BigDecimal;
    }

    boolean isMap(String key) {
        return value(key) instanceof Map<?, ?>;
    }

    boolean flag(String key) {
        if (value(key) instanceof Boolean flag) {
            return flag;
        }
        throw fault(key, key + " must be true or false");
    }

    /** A text in both languages, or {@link BilingualText#NONE}. */
    BilingualText bilingual(String key) {
        if (!has(key)) {
            return BilingualText.NONE;
        }
        RuleSettings languages = inner(key);
        BilingualText texts = new BilingualText(languages.text("zh"), languages.text("en"));
        languages.refuseUnread();
        return texts;
    }

    List<String> list(String key) {
        RuleSettings inside = inner(key);
        return IntStream.range(0, size(key))
                .mapToObj(i -> inside.text(Integer.toString(i)))
                .toList();
    }

    /** The names in a map, in order. */
    List<String> names(String key) {
        if (value(key) instanceof Map<?, ?> map && !map.isEmpty()) {
            return map.keySet().stream().map(String::valueOf).toList();
        }
        throw fault(key, key + " must hold names and values");
    }

    /** Names with their numbers, in order. */
    Map<String, BigDecimal> numbers(String key) {
        RuleSettings inside = inner(key);
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        names(key).forEach(name -> numbers.put(name, inside.number(name)));
        return numbers;
    }

    int size(String key) {
        if (value(key) instanceof List<?> list && !list.isEmpty()) {
            return list.size();
        }
        throw fault(key, key + " must be a list");
    }

    /** The rows that the rule checks. */
    RuleRows rows() {
        return each.map(this::rows).orElse(RuleRows.WHOLE);
    }

    private RuleRows rows(String place) {
        if (!place.startsWith("/") || !place.endsWith(RuleRows.ANY) || !form.has(place)) {
            throw fault(EACH, "each must name rows of the form, as in /items/*; it is " + place);
        }
        return RuleRows.of(place);
    }

    /** The place of a single value. */
    RulePlace place(String key) {
        RulePlace place = place(key, text(key));
        if (place.hasWildcard()) {
            throw fault(key, key + " must be one value, without *; it is " + place.text());
        }
        return place;
    }

    /** The place of a single value, if the rule names one. */
    Optional<RulePlace> optionalPlace(String key) {
        return has(key) ? Optional.of(place(key)) : Optional.empty();
    }

    List<RulePlace> places(String key) {
        RuleSettings inside = inner(key);
        return IntStream.range(0, size(key))
                .mapToObj(i -> Integer.toString(i))
                .map(i -> inside.place(i, inside.text(i)))
                .toList();
    }

    /** Places of single values within rows such as {@code /rows/*}. */
    List<RulePlace> placesIn(String rows, String key) {
        return list(key).stream().map(name -> place(key, rows, name)).toList();
    }

    /** Places of single values. */
    List<RulePlace> singlePlaces(String key) {
        List<RulePlace> places = places(key);
        places.stream().filter(RulePlace::hasWildcard).findFirst().ifPresent(place -> {
            throw fault(key, key + " must be single values, without *; one is " + place.text());
        });
        return places;
    }

    private RulePlace place(String key, String text) {
        return place(key, each.orElse(""), text);
    }

    // A rule on a place that the form lacks would never find anything.
    private RulePlace place(String key, String rows, String text) {
        String full = text.startsWith("/") ? text : rows + "/" + text;
        if (!form.has(full)) {
            throw fault(key, "the schema has no " + full);
        }
        return RulePlace.of(text);
    }

    /** Refuses settings that were not read. */
    void refuseUnread() {
        if (file.find(path).orElse(Map.of()) instanceof Map<?, ?> map) {
            map.keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> !read.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw fault(key, key + " is not a setting of this rule; it has " + String.join(", ", read));
                    });
        }
    }
}

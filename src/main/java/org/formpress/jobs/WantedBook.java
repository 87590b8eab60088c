package org.formpress.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.formpress.book.BookFormat;
import org.formpress.book.BookOrder;
import org.formpress.book.BookSettings;
import org.formpress.write.OutputFormat;

/** The settings of a book from what a caller wrote: in the query, on the command line, or before the forms. */
final class WantedBook {

    /** The names there are. */
    static final Set<String> NAMES = Set.of("title", "town", "year", "date", "order", "formats", "parts", "strict");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 100;
    private static final Pattern PLAIN = Pattern.compile("\\P{Cntrl}*");

    private final Map<String, String> values;
    private final UnaryOperator<String> printable;

    private WantedBook(Map<String, String> values, UnaryOperator<String> printable) {
        this.values = values;
        this.printable = printable;
    }

    /** @param printable gives a text with the code points of what cannot be printed */
    static BookSettings settings(Map<String, String> values, UnaryOperator<String> printable)
            throws SubmissionException {
        for (String name : values.keySet()) {
            if (!NAMES.contains(name)) {
                throw wrong(name, values.get(name), NAMES.stream().sorted());
            }
        }
        return new WantedBook(values, printable).settings();
    }

    /** The settings in a first object such as {@code {"settings": {"title": "…"}}}, where it is one and no form. */
    static Optional<Map<String, String>> before(byte[] json) throws SubmissionException {
        JsonNode node = tree(json);
        JsonNode settings = node.path("settings");
        if (node.has("form") || !settings.isObject()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        settings.properties().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        return Optional.of(values);
    }

    /** Whether an object is meant for one that stands by itself. */
    static boolean isFormOrSettings(byte[] json) {
        JsonNode node = tree(json);
        return node.has("form") || node.path("settings").isObject();
    }

    // What is no JSON, or no text at all, is no settings either: it becomes a refused form.
    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.isValueNode() ? value.asText() : value.toString();
    }

    private BookSettings settings() throws SubmissionException {
        return new BookSettings(
                words("title"),
                words("town"),
                words("year"),
                words("date"),
                one("order", "given", BookOrder.values(), order -> order.name().toLowerCase(Locale.ROOT)),
                several("formats", "pdf", BookFormat.values(), BookFormat::id),
                several("parts", "pdf", OutputFormat.values(), OutputFormat::id),
                isStrict());
    }

    private String words(String name) throws SubmissionException {
        String text = values.getOrDefault(name, "").strip();
        if (text.codePointCount(0, text.length()) > LONGEST
                || !PLAIN.matcher(text).matches()) {
            throw new SubmissionException(SubmissionException.Kind.UNFIT_SETTING, name, text, LONGEST);
        }
        String printed = printable.apply(text);
        if (!printed.equals(text)) {
            throw new SubmissionException(SubmissionException.Kind.UNPRINTABLE_SETTING, name, printed);
        }
        return text;
    }

    private boolean isStrict() throws SubmissionException {
        String text = values.getOrDefault("strict", "false");
        return one("strict", text.isEmpty() ? "true" : text, new Boolean[] {true, false}, String::valueOf);
    }

    private <T> T one(String name, String usual, T[] all, Function<T, String> id) throws SubmissionException {
        String wanted = values.getOrDefault(name, usual);
        String text = wanted.isEmpty() ? usual : wanted.strip();
        for (T value : all) {
            if (id.apply(value).equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw wrong(name, text, Arrays.stream(all).map(id));
    }

    private <T> Set<T> several(String name, String usual, T[] all, Function<T, String> id) throws SubmissionException {
        Set<T> wanted = new LinkedHashSet<>();
        for (String text : values.getOrDefault(name, usual).split(",", -1)) {
            wanted.add(Arrays.stream(all)
                    .filter(value -> id.apply(value).equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> wrong(name, text, Arrays.stream(all).map(id))));
        }
        return wanted;
    }

    private static SubmissionException wrong(String name, String value, Stream<String> allowed) {
        return new SubmissionException(
                SubmissionException.Kind.WRONG_SETTING, name, value, allowed.collect(Collectors.joining(", ")));
    }
}

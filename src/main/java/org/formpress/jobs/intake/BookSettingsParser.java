package org.formpress.jobs.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.formpress.write.Seals;

/** Parses the settings of a booklet, given by name as {@link BookOption} lists them. */
public final class BookSettingsParser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_TEXT = 100;
    private static final Pattern NO_CONTROLS = Pattern.compile("\\P{Cntrl}*");

    private final Map<String, String> values;
    private final UnaryOperator<String> printable;
    private final Known known;

    /**
     * What settings may name.
     *
     * @param profiles  the ids of the known ones, that of the usual one first
     * @param gathering the ids of the forms that can sum up others
     */
    public record Known(List<String> profiles, List<String> gathering) {}

    private BookSettingsParser(Map<String, String> values, UnaryOperator<String> printable, Known known) {
        this.values = values;
        this.printable = printable;
        this.known = known;
    }

    /**
     * Parses all of them.
     *
     * @param printable replaces what cannot be printed by code points
     */
    public static BookSettings parse(Map<String, String> values, UnaryOperator<String> printable, Known known)
            throws SubmissionException {
        for (String name : values.keySet()) {
            if (!BookOption.ALL.contains(name)) {
                throw wrong(name, values.get(name), BookOption.ALL.stream().sorted());
            }
        }
        return new BookSettingsParser(values, printable, known).settings();
    }

    /** The values in an object such as {@code {"settings": {"title": "…"}}}; empty if it is something else. */
    static Optional<Map<String, String>> options(byte[] json) {
        JsonNode node = tree(json);
        JsonNode settings = node.path("settings");
        if (node.has("form") || !settings.isObject()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        settings.properties().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        return Optional.of(values);
    }

    /** Whether an object is meant as a form or as settings, and not as a part of a form. */
    static boolean isFormOrSettings(byte[] json) {
        JsonNode node = tree(json);
        return node.has("form") || node.path("settings").isObject();
    }

    // What is not JSON becomes a refused form.
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
                new BookSettings.CoverTexts(
                        coverText(BookOption.TITLE),
                        coverText(BookOption.TOWN),
                        coverText(BookOption.YEAR),
                        coverText(BookOption.DATE)),
                one(
                        BookOption.ORDER,
                        "given",
                        BookOrder.values(),
                        order -> order.name().toLowerCase(Locale.ROOT)),
                several(BookOption.FORMATS, BookFormat.values(), BookFormat::id),
                several(BookOption.PARTS, OutputFormat.values(), OutputFormat::id),
                one(
                        BookOption.PROFILE,
                        known.profiles().get(0),
                        known.profiles().toArray(String[]::new),
                        Function.identity()),
                gather(),
                seals(),
                isStrict());
    }

    private Seals seals() throws SubmissionException {
        return values.containsKey(BookOption.SEALS)
                ? one(BookOption.SEALS, "", new Seals[] {Seals.PLACES, Seals.FIELDS}, Seals::id)
                : Seals.USUAL;
    }

    private String coverText(String name) throws SubmissionException {
        String text = values.getOrDefault(name, "").strip();
        if (text.codePointCount(0, text.length()) > MAX_TEXT
                || !NO_CONTROLS.matcher(text).matches()) {
            throw new SubmissionException(SubmissionException.Kind.UNFIT_SETTING, name, text, MAX_TEXT);
        }
        String printed = printable.apply(text);
        if (!printed.equals(text)) {
            throw new SubmissionException(SubmissionException.Kind.UNPRINTABLE_SETTING, name, printed);
        }
        return text;
    }

    private String gather() throws SubmissionException {
        String[] forms = known.gathering().toArray(String[]::new);
        return values.getOrDefault(BookOption.GATHER, "").isBlank()
                ? ""
                : one(BookOption.GATHER, "", forms, Function.identity());
    }

    private boolean isStrict() throws SubmissionException {
        String text = values.getOrDefault(BookOption.STRICT, "false");
        return one(BookOption.STRICT, text.isEmpty() ? "true" : text, new Boolean[] {true, false}, String::valueOf);
    }

    private <T> T one(String name, String fallback, T[] all, Function<T, String> id) throws SubmissionException {
        String value = values.getOrDefault(name, fallback);
        return find(name, value.isEmpty() ? fallback : value.strip(), all, id);
    }

    private <T> Set<T> several(String name, T[] all, Function<T, String> id) throws SubmissionException {
        Set<T> found = new LinkedHashSet<>();
        for (String text : values.getOrDefault(name, "pdf").split(",", -1)) {
            found.add(find(name, text, all, id));
        }
        return found;
    }

    private static <T> T find(String name, String text, T[] all, Function<T, String> id) throws SubmissionException {
        return Arrays.stream(all)
                .filter(value -> id.apply(value).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> wrong(name, text, Arrays.stream(all).map(id)));
    }

    private static SubmissionException wrong(String name, String value, Stream<String> allowed) {
        return new SubmissionException(
                SubmissionException.Kind.WRONG_SETTING, name, value, allowed.collect(Collectors.joining(", ")));
    }
}

package org.formpress.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.formpress.form.Form;
import org.formpress.write.SchemaTypes;

/** Single values as a form's schema allows them. */
final class RandomValue {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Few different ones, so that many rows share a label. */
    private static final List<String> LABELS = List.of("产出指标", "效益指标", "数量指标", "");

    /** Longer ones only make the test slower. */
    private static final int LONGEST = 5000;

    /** A row has several texts, and there are many rows. */
    private static final int LONGEST_IN_ROW = 600;

    private static final int TRIES = 200;

    private final Form form;
    private final Random random;
    private final RandomText texts;

    RandomValue(Form form, Random random) {
        this.form = form;
        this.random = random;
        this.texts = new RandomText(random);
    }

    /** @throws NoRandomValueException when none was found */
    JsonNode at(String place) {
        JsonNode fixed = form.rule(place, "const");
        if (!fixed.isMissingNode()) {
            return fixed;
        }
        JsonNode choices = form.rule(place, "enum");
        if (!choices.isEmpty()) {
            return choices.get(random.nextInt(choices.size()));
        }
        if (form.allows(place, "boolean")) {
            return JSON.booleanNode(random.nextBoolean());
        }
        return form.allows(place, "null") && random.nextInt(12) == 0 ? JSON.nullNode() : present(place);
    }

    private JsonNode present(String place) {
        return switch (SchemaTypes.kind(form, place)) {
            case AMOUNT -> amount(place);
            case DATE -> JSON.textNode(day());
            case INTEGER -> JSON.numberNode(between(place, 0, 1000).longValue());
            case TEXT -> JSON.textNode(text(place));
        };
    }

    private JsonNode amount(String place) {
        BigDecimal amount = between(place, -1000, 999_999_999);
        BigDecimal exact = hasRoom(place) ? amount.add(BigDecimal.valueOf(random.nextInt(100), 2)) : amount;
        boolean written = form.allows(place, "string") && random.nextInt(10) == 0;
        return written ? JSON.textNode(exact.toPlainString()) : DecimalNode.valueOf(exact);
    }

    /** A whole number below the maximum by at least 1, unless there is no room. */
    private BigDecimal between(String place, long least, long most) {
        long from = limit(place, "minimum").orElse(least);
        long to = limit(place, "maximum").orElse(most);
        long low = Math.max(from, Math.min(least, to));
        long high = Math.max(low, Math.min(to, Math.max(most, low)));
        return BigDecimal.valueOf(low + (long) (random.nextDouble() * Math.max(1, high - low)));
    }

    private boolean hasRoom(String place) {
        long from = limit(place, "minimum").orElse(Long.MIN_VALUE / 2);
        long to = limit(place, "maximum").orElse(Long.MAX_VALUE / 2);
        return from < to;
    }

    private Optional<Long> limit(String place, String keyword) {
        JsonNode limit = form.rule(place, keyword);
        return limit.isNumber() ? Optional.of(limit.decimalValue().longValue()) : Optional.empty();
    }

    private String day() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000)).toString();
    }

    private String text(String place) {
        int least = form.rule(place, "minLength").asInt(0);
        int most = Math.max(least, Math.min(form.rule(place, "maxLength").asInt(LONGEST), longest(place)));
        boolean label = form.kind(place).orElse("").equals("label");
        Supplier<String> any = () -> label && random.nextInt(30) > 0
                ? LABELS.get(random.nextInt(LABELS.size()))
                : texts.upTo(label ? Math.min(most, 400) : most);
        return matching(place, () -> padded(any.get(), least));
    }

    private static int longest(String place) {
        return place.contains("*") ? LONGEST_IN_ROW : LONGEST;
    }

    private static String padded(String text, int least) {
        return text.length() < least ? text + "文".repeat(least - text.length()) : text;
    }

    private String matching(String place, Supplier<String> any) {
        JsonNode pattern = form.rule(place, "pattern");
        if (!pattern.isTextual()) {
            return any.get();
        }
        Pattern wanted = Pattern.compile(pattern.textValue());
        return Stream.concat(Stream.generate(any).limit(TRIES), examples(place))
                .filter(text -> wanted.matcher(text).find())
                .findFirst()
                .orElseThrow(() -> new NoRandomValueException(place, pattern.textValue()));
    }

    private Stream<String> examples(String place) {
        JsonNode examples = form.rule(place, "examples");
        return examples.isEmpty()
                ? Stream.empty()
                : Stream.of(examples.get(random.nextInt(examples.size())).asText());
    }
}

package org.formpress.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.Sample;

/** Calls without end, of all forms and formats; the same again for the same seed. */
final class Calls {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> FORMATS = List.of("pdf", "docx", "html");
    private static final List<JsonNode> FORMS = Sample.all()
            .filter(sample -> sample.json().length < 20_000)
            .map(sample -> (JsonNode) read(sample))
            .toList();
    private static final List<JsonNode> LONG_ONES =
            FORMS.stream().filter(form -> form.path("indicators").size() > 3).toList();
    private static final List<String> NAMES = List.of("projectName", "departmentName", "reportingUnit", "department");
    private static final String WORDS = "绩效目标完成情况的年度预算执行率资金管理单位项目服务，。；0123456789abc ";

    private static final int LONG_FORM = 100;
    private static final int MOST_ROWS = 200;
    private static final int LONG_TEXT = 1500;
    private static final int FIRST_HANZI = 0x4E00;
    private static final int HANZI = 20_000;

    private final long seed;
    private final AtomicLong count = new AtomicLong();

    Calls(long seed) {
        this.seed = seed;
    }

    /** The next: a form of another kind than the one before, with a name and texts that no other has. */
    Call next() {
        long number = count.getAndIncrement();
        Random random = new Random(seed + number);
        ObjectNode form = FORMS.get((int) (number % FORMS.size())).deepCopy();
        putIfThere(form, NAMES, words(random, 20) + number);
        if (form.path("indicators") instanceof ArrayNode indicators) {
            change(indicators, random);
        }
        return new Call(FORMATS.get(random.nextInt(FORMATS.size())), bytes(form));
    }

    /** The next, of some ten pages. */
    Call nextLong() {
        long number = count.getAndIncrement();
        Random random = new Random(seed + number);
        ObjectNode form = LONG_ONES.get((int) (number % LONG_ONES.size())).deepCopy();
        putIfThere(form, NAMES, words(random, 20) + number);
        ArrayNode indicators = (ArrayNode) form.path("indicators");
        int rows = indicators.size();
        while (indicators.size() < LONG_FORM) {
            int row = random.nextInt(rows);
            indicators.insert(row, indicators.get(row).deepCopy());
        }
        indicators.forEach(row -> change((ObjectNode) row, random));
        return new Call(FORMATS.get(random.nextInt(FORMATS.size())), bytes(form));
    }

    /** So many calls, then the same ones again and again: sending them takes no time to make them. */
    Supplier<Call> again(int many, Function<Calls, Call> next) {
        List<Call> calls = Stream.generate(() -> next.apply(this)).limit(many).toList();
        AtomicInteger sent = new AtomicInteger();
        return () -> calls.get(Math.floorMod(sent.getAndIncrement(), many));
    }

    /** The form that everyone has, and whose time is known. */
    static Call usual(String format) {
        return new Call(format, Sample.named("self-evaluation/typical").json());
    }

    /** The slowest PDF there may be: nearly a thousand pages, and no character twice before all were there. */
    static Call slowest() {
        ObjectNode form = read(Sample.named("self-evaluation/no-indicators"));
        ArrayNode indicators = form.putArray("indicators");
        for (int row = 0; row < MOST_ROWS; row++) {
            indicators
                    .addObject()
                    .put("level1", "产出指标")
                    .put("level2", "数量指标" + row)
                    .put("level3", "三级指标" + row)
                    .put("deviation", hanzi(row * LONG_TEXT));
        }
        return new Call("pdf", bytes(form));
    }

    private static String hanzi(int first) {
        return IntStream.range(first, first + LONG_TEXT)
                .map(number -> FIRST_HANZI + number % HANZI)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void change(ArrayNode indicators, Random random) {
        for (int changes = random.nextInt(4); changes > 0 && !indicators.isEmpty(); changes--) {
            ObjectNode row = (ObjectNode) indicators.get(random.nextInt(indicators.size()));
            change(row, random);
            if (random.nextInt(3) == 0 && indicators.size() < 100) {
                indicators.insert(random.nextInt(indicators.size() + 1), row.deepCopy());
            }
        }
    }

    private static void change(ObjectNode row, Random random) {
        putIfThere(row, List.of("level3"), words(random, 60));
        putIfThere(row, List.of("target"), words(random, 20));
    }

    /** Into those fields that the form has. */
    private static void putIfThere(ObjectNode object, List<String> fields, String text) {
        fields.stream().filter(object::has).forEach(field -> object.put(field, text));
    }

    private static String words(Random random, int longest) {
        return random.ints(1 + random.nextInt(longest), 0, WORDS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(WORDS.charAt(at)), StringBuilder::append)
                .toString();
    }

    private static ObjectNode read(Sample sample) {
        try {
            return (ObjectNode) JSON.readTree(sample.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode form) {
        try {
            return JSON.writeValueAsBytes(form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

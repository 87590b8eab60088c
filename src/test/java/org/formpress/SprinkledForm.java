package org.formpress;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.formpress.form.Form;

/** A form with characters that nobody sees, unusual blanks, line ends and tabs strewn into every text. */
public final class SprinkledForm {

    /** What may stand in any text. */
    public static final List<String> CHARACTERS = List.of(
            "\u200B",
            "\u200C",
            "\u200D",
            "\u200E",
            "\u200F",
            "\u061C",
            "\u034F",
            "\u00AD",
            "\u2060",
            "\u2061",
            "\u2062",
            "\u2063",
            "\u2064",
            "\uFEFF",
            "\u180B",
            "\u180E",
            "\uFE00",
            "\uFE0E",
            "\uFE0F",
            "\uDB40\uDD00",
            "\uDB40\uDDEF",
            "\u00A0",
            "\u2000",
            "\u2001",
            "\u2002",
            "\u2003",
            "\u2004",
            "\u2005",
            "\u2006",
            "\u2007",
            "\u2008",
            "\u2009",
            "\u200A",
            "\u202F",
            "\u205F",
            "\t",
            "\r",
            "\r\n",
            "\u0085",
            "\u2028",
            "\u2029");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Set<String> TEXTS = Set.of("text", "requiredText", "longText", "label");

    private final Form form;
    private final ObjectNode data;
    private final Random random;
    private final List<String> pointers = new ArrayList<>();

    /** @param seed of the characters and their places */
    public SprinkledForm(Sample sample, long seed) {
        this.random = new Random(seed);
        try {
            this.data = (ObjectNode) JSON.readTree(sample.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.form = Project.renderer()
                .catalogue()
                .form(data.path("form").textValue())
                .orElseThrow();
        sprinkle(data, "");
    }

    private void sprinkle(JsonNode node, String pointer) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            sprinkle(node.get(i), pointer + "/" + i);
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String place = pointer + "/" + name;
            JsonNode value = node.get(name);
            if (value.isTextual() && form.kind(place).filter(TEXTS::contains).isPresent()) {
                pointers.add(place);
                ((ObjectNode) node).set(name, TextNode.valueOf(sprinkled(value.textValue())));
            } else {
                sprinkle(value, place);
            }
        }
    }

    /** Outside of tags. One zero-width space at least, in the middle, so that there is something to be told. */
    private String sprinkled(String text) {
        StringBuilder sprinkled = new StringBuilder();
        boolean tag = false;
        for (int codePoint : text.codePoints().toArray()) {
            tag |= codePoint == '<' || codePoint == '&';
            sprinkled.appendCodePoint(codePoint);
            tag &= codePoint != '>' && codePoint != ';';
            if (!tag && random.nextInt(4) == 0) {
                sprinkled.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
            }
        }
        return sprinkled.append("\u200B字").toString();
    }

    /** The pointers of the texts. */
    public List<String> pointers() {
        return pointers;
    }

    /** The form's data. */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

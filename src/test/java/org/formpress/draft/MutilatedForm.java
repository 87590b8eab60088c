package org.formpress.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A form of which some values are gone, were replaced by any other, or that got members of which nobody knows. */
public final class MutilatedForm {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // Halves of pairs cannot be written otherwise.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> NAMES =
            List.of("unknown", "#unknown", "项目\u0007", "半\uD842", "a/b~c", "", "indicator");

    private static final List<JsonNode> VALUES = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(-7),
            NODES.numberNode(new BigDecimal("1E+300")),
            NODES.numberNode(new BigDecimal("0.123456789")),
            NODES.textNode(""),
            NODES.textNode("　 "),
            NODES.textNode("待定"),
            NODES.textNode("1,234.5"),
            NODES.textNode("2024年"),
            NODES.textNode("<p>一<b>二</p><table>${7*7}]]>"),
            NODES.textNode("一\u0000二\uFFFE三"),
            NODES.textNode("半\uD842"),
            NODES.textNode("\uDFB7\u202E\u200B\uE000\u0301"),
            NODES.textNode("长".repeat(30_000)));

    private final Random random;

    /** @param random says what is done and where */
    public MutilatedForm(Random random) {
        this.random = random;
    }

    /** The form after up to eight such changes. */
    public byte[] of(byte[] json) {
        try {
            JsonNode form = JSON.readTree(json);
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                change(form);
            }
            return JSON.writeValueAsBytes(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(JsonNode form) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(form, containers);
        ContainerNode<?> container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            change(object);
        } else if (container instanceof ArrayNode array) {
            change(array);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            container.forEach(inner -> collect(inner, containers));
        }
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(12) == 0) {
            object.set(NAMES.get(random.nextInt(NAMES.size())), value());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(3) == 0) {
            object.remove(name);
        } else {
            object.set(name, value());
        }
    }

    private void change(ArrayNode array) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.insert(random.nextInt(array.size() + 1), NODES.objectNode());
            case 2 -> array.insert(random.nextInt(array.size() + 1), NODES.nullNode());
            default -> array.insert(random.nextInt(array.size() + 1), value());
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(40)) {
            case 0 -> NODES.objectNode();
            case 1 -> NODES.arrayNode().add("一");
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }
}

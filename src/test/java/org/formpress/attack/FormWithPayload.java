package org.formpress.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.form.Form;

/** A form's sample, with payloads in place of what it holds. */
public final class FormWithPayload {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of("text", "requiredText", "longText", "label");

    private final Form form;
    private final ObjectNode data;

    private FormWithPayload(String id) {
        this.form = Project.renderer().catalogue().form(id).orElseThrow();
        try {
            this.data = (ObjectNode) JSON.readTree(Sample.named(id + "/typical").json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of each form for projects of 上海, which together have every kind of value. */
    static Stream<FormWithPayload> all() {
        return Stream.of("self-evaluation", "target-declaration").map(FormWithPayload::new);
    }

    /** A 自评表. */
    public static FormWithPayload selfEvaluation() {
        return new FormWithPayload("self-evaluation");
    }

    ObjectNode data() {
        return data;
    }

    /** Its data as it is now. */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a payload into every text; answers their pointers. */
    public List<String> putIntoTexts(String payload) {
        return putInto(TEXTS::contains, payload);
    }

    /** Puts a payload into every amount and every date; answers their pointers. */
    List<String> putIntoAmountsAndDates(String payload) {
        return putInto(kind -> kind.equals("amount") || kind.equals("date"), payload);
    }

    private List<String> putInto(Predicate<String> kinds, String payload) {
        List<String> pointers = new ArrayList<>();
        visit(data, "", payload, kinds, pointers);
        return pointers;
    }

    private void visit(JsonNode node, String pointer, String payload, Predicate<String> kinds, List<String> pointers) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), pointer + "/" + i, payload, kinds, pointers);
            }
            return;
        }
        for (String name : names(node)) {
            String place = pointer + "/" + name;
            if (form.kind(place).filter(kinds).isPresent()) {
                ((ObjectNode) node).set(name, TextNode.valueOf(payload));
                pointers.add(place);
            } else {
                visit(node.get(name), place, payload, kinds, pointers);
            }
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Replaces the indicators by so many rows with the same text. */
    FormWithPayload indicators(int rows, String deviation) {
        ArrayNode indicators = data.putArray("indicators");
        for (int row = 0; row < rows; row++) {
            indicators
                    .addObject()
                    .put("level1", "产出指标")
                    .put("level2", "数量指标")
                    .put("level3", "三级指标" + row)
                    .put("deviation", deviation);
        }
        return this;
    }

    @Override
    public String toString() {
        return form.id();
    }
}

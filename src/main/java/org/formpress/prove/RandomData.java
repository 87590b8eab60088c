package org.formpress.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.formpress.form.Form;
import org.formpress.json.Pointers;

/**
 * Data that a form's schema allows, made by chance: mostly small, sometimes with very many rows. The same form and seed always give the
 * same data.
 */
public final class RandomData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Lists in lists have fewer rows, or the whole would have too many. */
    private static final int INNER_ROWS = 5;

    private final Form form;
    private final Random random;
    private final RandomValue values;

    private RandomData(Form form, long seed) {
        this.form = form;
        this.random = new Random(seed);
        this.values = new RandomValue(form, random);
    }

    /**
     * Data of a form.
     *
     * @throws NoRandomValueException when a text must have a pattern that chance does not meet, and the schema gives no examples
     */
    public static JsonNode of(Form form, long seed) {
        return new RandomData(form, seed).object("");
    }

    private JsonNode value(String place) {
        if (!form.members(place).isEmpty()) {
            return form.allows(place, "null") && random.nextInt(12) == 0 ? JSON.nullNode() : object(place);
        }
        return form.has(place + "/*") ? list(place) : values.at(place);
    }

    private ObjectNode object(String place) {
        ObjectNode object = JSON.objectNode();
        for (String name : form.members(place)) {
            if (form.requires(place, name) || random.nextInt(6) > 0) {
                object.set(name, value(Pointers.child(place, name)));
            }
        }
        return object;
    }

    private ArrayNode list(String place) {
        ArrayNode list = JSON.arrayNode();
        int least = form.rule(place, "minItems").asInt(0);
        int most = Math.max(least, form.rule(place, "maxItems").asInt(200));
        for (int left = Math.min(most, least + rows(place)); left > 0; left--) {
            list.add(value(place + "/*"));
        }
        return list;
    }

    private int rows(String place) {
        if (place.contains("*")) {
            return random.nextInt(INNER_ROWS + 1);
        }
        return new Chance<Integer>(random)
                .or(10, () -> random.nextInt(16))
                .or(3, () -> 15 + random.nextInt(36))
                .or(1, () -> 50 + random.nextInt(151))
                .next();
    }
}

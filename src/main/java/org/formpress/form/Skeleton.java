package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.formpress.json.Pointers;

/** What an object of a form's data must have before anybody fills in a value. */
public final class Skeleton {

    private final Form form;
    private final boolean texts;

    private Skeleton(Form form, boolean texts) {
        this.form = form;
        this.texts = texts;
    }

    /**
     * The constants, objects and lists that an object must have.
     *
     * @param place of the object: a JSON Pointer where {@code *} is any row
     */
    public static ObjectNode of(Form form, String place) {
        return new Skeleton(form, false).object(place);
    }

    /** The same, and the texts, which are empty. A number, a day or a choice among texts has no empty value, so it stays away. */
    public static ObjectNode withTexts(Form form, String place) {
        return new Skeleton(form, true).object(place);
    }

    private ObjectNode object(String place) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        form.members(place).stream()
                .filter(name -> form.requires(place, name))
                .forEach(name -> member(object, name, Pointers.child(place, name)));
        return object;
    }

    private void member(ObjectNode object, String name, String place) {
        JsonNode constant = form.rule(place, "const");
        if (!constant.isMissingNode()) {
            object.set(name, constant);
        } else if (!form.members(place).isEmpty()) {
            object.set(name, object(place));
        } else if (!form.members(place + "/*").isEmpty()) {
            object.putArray(name);
        } else if (texts && isText(place)) {
            object.put(name, "");
        } else if (texts && form.allows(place, "array")) {
            object.putArray(name);
        }
    }

    private boolean isText(String place) {
        String kind = form.kind(place).orElse("");
        return form.allows(place, "string")
                && !kind.equals(ExactValues.AMOUNT)
                && !kind.equals(ExactValues.DATE)
                && mayBeEmpty(place);
    }

    private boolean mayBeEmpty(String place) {
        JsonNode listed = form.rule(place, "enum");
        return listed.isMissingNode()
                || StreamSupport.stream(listed.spliterator(), false)
                        .anyMatch(value -> value.asText().isEmpty());
    }
}

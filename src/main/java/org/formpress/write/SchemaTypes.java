package org.formpress.write;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.formpress.form.Form;
import org.formpress.model.DataPointer;

/** The types of a form's values, by its schema. */
public final class SchemaTypes implements ValueTypes {

    private static final Pattern INDEX = Pattern.compile("/[0-9]+(?=/|$)");

    private final Form form;

    /** By the pointer without its indexes: all rows of a list have the same types. */
    private final Map<String, ValueType> known = new HashMap<>();

    public SchemaTypes(Form form) {
        this.form = form;
    }

    @Override
    public ValueType of(DataPointer pointer) {
        String place = INDEX.matcher(pointer.value()).replaceAll("/0");
        return known.computeIfAbsent(place, at -> new ValueType(kind(form, at), form.choices(at)));
    }

    /** The kind of the value at {@code pointer}, where {@code *} may be any row. */
    public static ValueType.Kind kind(Form form, String pointer) {
        String kind = form.kind(pointer).orElse("");
        boolean text = form.allows(pointer, "string");
        return switch (kind) {
            case "amount" -> ValueType.Kind.AMOUNT;
            case "date" -> ValueType.Kind.DATE;
            default ->
                !text && form.allows(pointer, "integer")
                        ? ValueType.Kind.INTEGER
                        : !text && form.allows(pointer, "number") ? ValueType.Kind.AMOUNT : ValueType.Kind.TEXT;
        };
    }
}

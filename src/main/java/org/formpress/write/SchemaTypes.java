package org.formpress.write;

import org.formpress.bounds.LruCache;
import org.formpress.form.Form;
import org.formpress.json.Pointers;
import org.formpress.model.DataPointer;
import org.jspecify.annotations.Nullable;

/** The types of a form's values, by its schema. Thread-safe. */
public final class SchemaTypes implements ValueTypes {

    private static final int MAX_KNOWN = 1000;

    private final Form form;

    /** By the pointer to the same value in the first row of its list: all rows have the same types. */
    private final LruCache<String, ValueType> known = new LruCache<>(MAX_KNOWN);

    public SchemaTypes(Form form) {
        this.form = form;
    }

    @Override
    public ValueType of(DataPointer pointer) {
        String place = Pointers.inFirstRow(pointer.value());
        @Nullable ValueType type = known.get(place);
        if (type == null) {
            type = new ValueType(kind(form, place), form.choices(place));
            known.put(place, type);
        }
        return type;
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

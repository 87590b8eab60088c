package org.formpress.draft;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.form.Form;
import org.formpress.json.Pointers;
import org.formpress.write.SchemaTypes;
import org.formpress.write.ValueType;

/**
 * What a form's schema says of one place in the data. Its parts are read when they are first asked for, since a schema may refer to
 * itself, and then kept. Thread-safe.
 */
public final class Shape {

    /** What stands at the place. */
    enum Kind {
        OBJECT,
        LIST,
        AMOUNT,
        /** Any other single value. */
        VALUE,
        /** An object or list whose parts the schema does not name. */
        OPEN
    }

    private final Form form;
    private final String place;
    private final Kind kind;
    private final List<String> members;
    private final List<String> required;
    private final Map<String, Shape> inner = new ConcurrentHashMap<>();

    private Shape(Form form, String place) {
        this.form = form;
        this.place = place;
        this.members = form.members(place);
        this.required =
                members.stream().filter(member -> form.requires(place, member)).toList();
        this.kind = read();
    }

    /** All data of a form. */
    public static Shape of(Form form) {
        return new Shape(form, "");
    }

    private Kind read() {
        if (!members.isEmpty()) {
            return Kind.OBJECT;
        }
        if (form.has(place + "/*")) {
            return Kind.LIST;
        }
        if (allows("object") || allows("array")) {
            return Kind.OPEN;
        }
        return SchemaTypes.kind(form, place) == ValueType.Kind.AMOUNT ? Kind.AMOUNT : Kind.VALUE;
    }

    Form form() {
        return form;
    }

    /** A JSON Pointer where {@code *} is any row. */
    String place() {
        return place;
    }

    Kind kind() {
        return kind;
    }

    boolean allows(String type) {
        return form.allows(place, type);
    }

    /** Of an object, in the order of the schema. */
    List<String> members() {
        return members;
    }

    /** Of an object, those that it must have. */
    List<String> required() {
        return required;
    }

    Shape member(String name) {
        return inner.computeIfAbsent(name, member -> new Shape(form, Pointers.child(place, member)));
    }

    /** @param inner the place of a part, as a JSON Pointer from here where {@code *} is any row */
    Shape at(String inner) {
        Shape at = this;
        for (String name : Pointers.names(inner)) {
            at = at.member(name);
        }
        return at;
    }

    /** Of a list, any of its items. */
    Shape item() {
        return member("*");
    }
}

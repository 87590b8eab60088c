package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.form.Form;
import org.formpress.json.Pointers;
import org.formpress.money.Amounts;

/** Fills in what is missing in a form's data and follows from the rest of it. Values that are there are never changed. */
final class Filling {

    private final Form form;
    private final JsonNode data;
    private final Set<String> not;
    private final List<FilledValue> filled = new ArrayList<>();

    /**
     * @param data is changed
     * @param not  pointers of values to leave alone
     */
    Filling(Form form, JsonNode data, Set<String> not) {
        this.form = form;
        this.data = data;
        this.not = not;
    }

    /** A score may follow from a rate and the total from it, whatever the order of the rules: so they are asked until nothing is new. */
    List<FilledValue> by(List<Rule> rules) {
        int before;
        do {
            before = filled.size();
            rules.forEach(this::fill);
        } while (filled.size() > before);
        return List.copyOf(filled);
    }

    private void fill(Rule rule) {
        if (rule.kind() instanceof Derivation derivation) {
            List<RuleRow> rows = new ArrayList<>();
            rule.rows().in(data).forEach(section -> section.forEach(data, rows::add));
            rows.forEach(row -> fill(row, derivation, rule.name()));
        }
    }

    private void fill(RuleRow row, Derivation derivation, String rule) {
        Deadline.check();
        String pointer = derivation.value().pointer(row);
        if (isMissing(derivation.value().in(row)) && !not.contains(pointer)) {
            derivation
                    .derived(row)
                    .flatMap(value -> allowed(value, pointer))
                    .filter(value -> put(pointer, value))
                    .ifPresent(value -> filled.add(new FilledValue(pointer, form.label(pointer), value, rule)));
        }
    }

    private static boolean isMissing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty();
    }

    private Optional<JsonNode> allowed(JsonNode value, String pointer) {
        if (!value.isNumber() || form.allows(pointer, "number")) {
            return Optional.of(value);
        }
        return form.allows(pointer, "string")
                ? Optional.of(TextNode.valueOf(Amounts.plain(value.decimalValue())))
                : Optional.empty();
    }

    private boolean put(String pointer, JsonNode value) {
        List<String> names = Pointers.names(pointer);
        JsonNode at = data;
        StringBuilder place = new StringBuilder();
        for (String name : names.subList(0, names.size() - 1)) {
            place.append(Pointers.child("", name));
            at = inner(at, name, place.toString());
        }
        if (at instanceof ObjectNode object) {
            object.set(names.get(names.size() - 1), value);
            return true;
        }
        return false;
    }

    /** An object that is missing is made, unless the schema asks for more in it than is known. */
    private JsonNode inner(JsonNode outer, String name, String place) {
        if (outer.isArray()) {
            return outer.path(Integer.parseInt(name));
        }
        boolean missing = outer.path(name).isMissingNode() || outer.path(name).isNull();
        return missing && outer instanceof ObjectNode object && !isDemanding(place)
                ? object.putObject(name)
                : outer.path(name);
    }

    private boolean isDemanding(String place) {
        return form.members(place).isEmpty()
                || form.members(place).stream().anyMatch(member -> form.requires(place, member));
    }
}

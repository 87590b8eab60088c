package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.problem.Characters;

/**
 * {@code unique}: a name is there once, or once among the rows that share others. Names are compared as a reader sees them.
 *
 * @param within places of the names that rows share
 */
record UniqueRule(RulePlace value, List<RulePlace> within) implements RuleKind {

    static RuleKind read(RuleSettings rule) {
        return new UniqueRule(rule.place("value"), rule.has("within") ? rule.places("within") : List.of());
    }

    @Override
    public void check(JsonNode data, RuleRows rows, FindingCollector findings) {
        Map<List<String>, String> seen = new HashMap<>();
        rows.forEach(
                data,
                row -> key(row).ifPresent(key -> {
                    String first = seen.putIfAbsent(key, row.name());
                    if (first != null) {
                        findings.add("unique", value.pointer(row), key.get(0), number(first));
                    }
                }));
    }

    // Members of an object have names instead of numbers.
    private static String number(String row) {
        return row.matches("[0-9]{1,9}+") ? Integer.toString(Integer.parseInt(row) + 1) : row;
    }

    private Optional<List<String>> key(RuleRow row) {
        String name = name(value, row);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String[] key = new String[within.size() + 1];
        key[0] = name;
        for (int i = 0; i < within.size(); i++) {
            key[i + 1] = name(within.get(i), row);
        }
        return Optional.of(List.of(key));
    }

    private static String name(RulePlace place, RuleRow row) {
        return Characters.name(place.in(row).asText(""));
    }
}

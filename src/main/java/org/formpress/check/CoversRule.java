package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code covers}: of certain names each is in some row, as a part of one of its texts. A form without rows is not filled in yet, and
 * a name that {@link SharesRule} misses is not told again.
 */
record CoversRule(List<RulePlace> of, List<String> names) implements RuleKind {

    static RuleKind read(RuleSettings rule) {
        return new CoversRule(rule.places("of"), rule.list("names"));
    }

    @Override
    public void check(JsonNode data, RuleRows rows, FindingCollector findings) {
        Set<String> missing = new HashSet<>(names);
        List<String> labels = new ArrayList<>();
        rows.forEach(data, row -> {
            if (labels.isEmpty()) {
                of.forEach(place -> labels.add(findings.label(place, row)));
            }
            of.forEach(place -> missing.removeIf(place.in(row).asText("")::contains));
        });
        if (!labels.isEmpty()) {
            names.stream()
                    .filter(missing::contains)
                    .filter(name -> !findings.isTold("shares.none", rows.pointer(), name))
                    .forEach(name -> findings.add("covers", rows.pointer(), name, String.join("、", labels)));
        }
    }
}

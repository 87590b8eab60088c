package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<RuleRow> first = new ArrayList<>(1);
        rows.forEach(data, row -> {
            if (first.isEmpty()) {
                first.add(row);
            }
            if (!missing.isEmpty()) {
                of.forEach(place -> missing.removeIf(place.in(row).asText("")::contains));
            }
        });
        if (!first.isEmpty() && !missing.isEmpty()) {
            tell(missing, first.get(0), rows, findings);
        }
    }

    private void tell(Set<String> missing, RuleRow row, RuleRows rows, FindingCollector findings) {
        String labels = of.stream().map(place -> findings.label(place, row)).collect(Collectors.joining("、"));
        names.stream()
                .filter(missing::contains)
                .filter(name -> !findings.isTold("shares.none", rows.pointer(), name))
                .forEach(name -> findings.add("covers", rows.pointer(), name, labels));
    }
}

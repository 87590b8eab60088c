package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.formpress.money.Amounts;

/**
 * {@code shares}: the amounts of all rows under a name have a given sum. Of several tables of sums, the one with the
 * most names from the data applies, the first in a tie.
 */
record SharesRule(RulePlace by, RulePlace value, List<Map<String, BigDecimal>> tables) implements RuleKind {

    /** The rows under one name. */
    private record Group(RuleRow first, BigDecimal sum) {

        static Group join(Group group, Group more) {
            return new Group(group.first, group.sum.add(more.sum));
        }
    }

    static RuleKind read(RuleSettings rule) {
        RuleSettings tables = rule.inner("tables");
        return new SharesRule(
                rule.place("by"),
                rule.place("value"),
                IntStream.range(0, rule.size("tables"))
                        .mapToObj(i -> tables.numbers(Integer.toString(i)))
                        .toList());
    }

    @Override
    public void check(JsonNode data, RuleRows rows, FindingCollector findings) {
        Map<String, Group> groups = groups(data, rows);
        if (groups.isEmpty()) {
            return;
        }
        tables.stream()
                .reduce((best, next) -> known(next, groups) > known(best, groups) ? next : best)
                .ifPresent(table -> table.forEach((name, share) -> compare(name, share, groups, rows, findings)));
    }

    private static long known(Map<String, BigDecimal> table, Map<String, Group> groups) {
        return groups.keySet().stream().filter(table::containsKey).count();
    }

    private Map<String, Group> groups(JsonNode data, RuleRows rows) {
        Map<String, Group> groups = new LinkedHashMap<>();
        rows.forEach(data, row -> {
            String name = RowName.of(by.in(row));
            Amounts.of(value.in(row)).ifPresent(amount -> groups.merge(name, new Group(row, amount), Group::join));
        });
        return groups;
    }

    private void compare(
            String name, BigDecimal share, Map<String, Group> groups, RuleRows rows, FindingCollector findings) {
        Group group = groups.get(name);
        String rule = Amounts.print(share);
        if (group == null) {
            findings.add("shares.none", rows.pointer(), name, rule);
        } else if (group.sum().compareTo(share) != 0) {
            String pointer = by.pointer(group.first());
            String label = findings.label(value, group.first());
            findings.add("shares", pointer, name, rule, Amounts.print(group.sum()), label);
        }
    }
}

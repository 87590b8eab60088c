package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code tree}: a name is one of the usual ones, and a second is one of the usual ones under it. Of adjacent rows with
 * the same names only the first is reported, as they share one cell.
 */
record TreeRule(RulePlace parent, RulePlace child, Map<String, List<String>> names) implements RuleKind.OfRow {

    static RuleKind read(RuleSettings rule) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        RuleSettings inside = rule.inner("names");
        rule.names("names").forEach(name -> names.put(name, inside.list(name)));
        return new TreeRule(rule.place("parent"), rule.place("child"), names);
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        String outer = RowName.of(parent.in(row));
        String inner = RowName.of(child.in(row));
        if (outer.isEmpty() || isRepeated(row)) {
            return;
        }
        List<String> allowed = names.get(outer);
        if (allowed == null) {
            if (!isRepeatedParent(row)) {
                findings.add("tree", parent.pointer(row), outer, String.join("、", names.keySet()));
            }
        } else if (!inner.isEmpty() && !allowed.contains(inner)) {
            findings.add("tree.under", child.pointer(row), inner, String.join("、", allowed), outer);
        }
    }

    private boolean isRepeated(RuleRow row) {
        return isRepeatedParent(row) && same(child, row);
    }

    private boolean isRepeatedParent(RuleRow row) {
        return same(parent, row);
    }

    private static boolean same(RulePlace place, RuleRow row) {
        JsonNode before = row.before();
        return place.isFromRow()
                && !before.isMissingNode()
                && RowName.of(place.in(row)).equals(RowName.of(place.within(before)));
    }
}

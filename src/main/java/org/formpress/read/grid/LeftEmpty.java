package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.formpress.form.Form;
import org.formpress.json.Pointers;
import org.formpress.problem.Finding;
import org.formpress.problem.Severity;

/** The rows that nobody filled in, of a form that was handed out blank. In other forms such rows are data like all others. */
final class LeftEmpty {

    private static final String RULE = "rows-left-empty";

    private final Form form;
    private final boolean unfinished;
    private final boolean blank;

    /** @param data that the file carries; @param unfinished whether a list that nobody has begun is still to be filled in */
    LeftEmpty(Form form, JsonNode data, boolean unfinished) {
        this.form = form;
        this.unfinished = unfinished;
        this.blank = isBlank(data, "");
    }

    /** Whether there is no value outside of lists but those that the form's schema says. */
    private boolean isBlank(JsonNode node, String pointer) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (!isBlank(member.getValue(), Pointers.child(pointer, member.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        return node.isArray()
                || node.isNull()
                || node.isTextual() && node.textValue().isEmpty()
                || !form.rule(pointer, "const").isMissingNode();
    }

    /** The rows that count: those of which something was filled in, and as many others as the list must have. */
    List<ReadItem> without(FormTable table, List<ReadItem> rows, List<Finding> findings) {
        if (!blank || unfinished && rows.stream().allMatch(row -> isEmpty(table, row))) {
            return rows;
        }
        List<ReadItem> kept = new ArrayList<>(rows);
        int spare = rows.size() - form.rule(table.array(), "minItems").asInt();
        for (int index = rows.size() - 1; index >= 0 && rows.size() - kept.size() < spare; index--) {
            if (isEmpty(table, rows.get(index))) {
                kept.remove(index);
            }
        }
        int dropped = rows.size() - kept.size();
        if (dropped > 0) {
            String count = Integer.toString(dropped);
            findings.add(new Finding(RULE, Severity.INFO, form.problem("rows.empty", table.array(), "", count)));
        }
        return kept;
    }

    /** Whether a row has its printed labels and nothing else. */
    private static boolean isEmpty(FormTable table, ReadItem row) {
        if (!row.isOriginal()) {
            return false;
        }
        List<Slot> printed = table.items().get(row.origin());
        for (int slot = 0; slot < printed.size(); slot++) {
            boolean value = !printed.get(slot).isGroupLabel();
            if (!printed.get(slot).saysSameAs(row.texts().get(slot))
                    || value && !TypedNumber.isNone(printed.get(slot).value().text())) {
                return false;
            }
        }
        return true;
    }
}

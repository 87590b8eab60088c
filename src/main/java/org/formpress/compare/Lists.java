package org.formpress.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.form.Form;

/** The lists of rows in two versions of the data, matched. */
final class Lists {

    private final Form form;
    private final JsonNode before;
    private final JsonNode now;
    private final Map<String, List<Step>> steps = new HashMap<>();

    Lists(FormVersion from, FormVersion to) {
        this.form = to.data().form();
        this.before = from.data().data();
        this.now = to.data().data();
    }

    /** The rows of a list, from top to bottom; deleted rows come before inserted ones. */
    List<Step> steps(String array) {
        return steps.computeIfAbsent(
                array, pointer -> RowMatch.steps(rows(pointer, before.at(pointer)), rows(pointer, now.at(pointer))));
    }

    /** The meanings of the values, by row. */
    private List<Map<String, String>> rows(String array, JsonNode list) {
        Values values = new Values(form);
        List<Map<String, String>> rows = new ArrayList<>(list.size());
        for (int index = 0; index < list.size(); index++) {
            rows.add(values.meanings(array + "/" + index, list.get(index)));
        }
        return rows;
    }

    /** Index in the earlier list of a row of the later one; -1 for an inserted row. */
    int before(String array, int now) {
        return steps(array).stream()
                .filter(step -> step.now() == now)
                .mapToInt(Step::before)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a row of the earlier list is also in the later one, edited or not. */
    boolean keeps(String array, int before) {
        return steps(array).stream().anyMatch(step -> step.before() == before && step.now() >= 0);
    }
}

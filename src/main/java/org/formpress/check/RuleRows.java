package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.formpress.bounds.Deadline;
import org.formpress.json.Pointers;

/**
 * The rows that a rule checks.
 *
 * @param parent the place of the array or object that contains them
 * @param whole  true if the whole data is the only row
 */
record RuleRows(RulePlace parent, boolean whole) {

    static final String ANY = "/*";

    /** The whole data as the only row. */
    static final RuleRows WHOLE = new RuleRows(new RulePlace("", List.of()), true);

    /** @param place such as {@code /indicators/*} */
    static RuleRows of(String place) {
        return new RuleRows(RulePlace.of(place.substring(0, place.length() - ANY.length())), false);
    }

    /** The rows of each section, where sections that repeat have lists of their own, as in {@code /goals/*&#47;indicators/*}. */
    List<RuleRows> in(JsonNode data) {
        int at = parent.names().indexOf("*");
        if (at < 0) {
            return List.of(this);
        }
        String sections = pointer(parent.names().subList(0, at));
        List<String> rest = parent.names().subList(at + 1, parent.names().size());
        return IntStream.range(0, data.at(sections).size())
                .mapToObj(index -> new RuleRows(RulePlace.of(sections + "/" + index + pointer(rest)), false))
                .flatMap(rows -> rows.in(data).stream())
                .toList();
    }

    private static String pointer(List<String> names) {
        String pointer = "";
        for (String name : names) {
            pointer = Pointers.child(pointer, name);
        }
        return pointer;
    }

    void forEach(JsonNode data, Consumer<RuleRow> action) {
        RuleRow all = new RuleRow(data, data, "", "", MissingNode.getInstance());
        if (whole) {
            action.accept(all);
            return;
        }
        JsonNode rows = data.at(parent.text());
        if (rows.isArray()) {
            items(data, rows, action);
        } else {
            members(data, rows, action);
        }
    }

    private void items(JsonNode data, JsonNode rows, Consumer<RuleRow> action) {
        for (int i = 0; i < rows.size(); i++) {
            Deadline.check();
            action.accept(new RuleRow(data, rows.get(i), parent.text(), Integer.toString(i), rows.path(i - 1)));
        }
    }

    private void members(JsonNode data, JsonNode rows, Consumer<RuleRow> action) {
        rows.forEachEntry((name, member) ->
                action.accept(new RuleRow(data, member, parent.text(), name, MissingNode.getInstance())));
    }

    /** The parent's pointer, for findings about all rows together. */
    String pointer() {
        return parent.text();
    }
}

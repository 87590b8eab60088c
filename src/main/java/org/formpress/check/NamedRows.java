package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.formpress.problem.Characters;

/**
 * Rows of a list by their names: those of one name, such as a dimension, or those that say how the row above is made up, such as
 * 其中：果树种植面积.
 *
 * @param name   place of the rows' names, such as {@code /indicators/*&#47;level3}
 * @param text   what the name of such a row is, or begins with
 * @param begins which of the two
 */
record NamedRows(RulePlace name, String text, boolean begins) {

    private static final String NAMES = "names";
    private static final String IS = "is";
    private static final String BEGIN = "begin";
    private static final String ANY = "*";

    /** @param rule with the place of the names and one of {@code is} and {@code begin} */
    static NamedRows read(RuleSettings rule) {
        List<RulePlace> places = rule.places(NAMES);
        if (places.size() != 1 || !places.get(0).hasWildcard()) {
            throw rule.fault(NAMES, "names must be one place in rows, such as [/items/*/name]");
        }
        boolean begins = rule.has(BEGIN);
        NamedRows rows = new NamedRows(places.get(0), rule.text(begins ? BEGIN : IS), begins);
        rule.refuseUnread();
        return rows;
    }

    private boolean has(JsonNode node) {
        String found = Characters.withoutOuterBlanks(node.asText(""));
        return begins ? found.startsWith(text) : found.equals(text);
    }

    /** The amounts of a place that stand in such rows, or those that do not; all others of none. */
    void split(RulePlace amounts, RuleRow row, Consumer<JsonNode> these, Consumer<JsonNode> others) {
        List<JsonNode> names = isIn(amounts) ? nodes(name, row) : List.of();
        List<JsonNode> nodes = nodes(amounts, row);
        for (int i = 0; i < nodes.size(); i++) {
            (i < names.size() && has(names.get(i)) ? these : others).accept(nodes.get(i));
        }
    }

    /** Whether a place is in the rows of these names. */
    private boolean isIn(RulePlace amounts) {
        return amounts.hasWildcard() && rows(amounts).equals(rows(name));
    }

    private static List<String> rows(RulePlace place) {
        return place.names().subList(0, place.names().indexOf(ANY));
    }

    private static List<JsonNode> nodes(RulePlace place, RuleRow row) {
        List<JsonNode> nodes = new ArrayList<>();
        place.forEach(row, nodes::add);
        return nodes;
    }
}

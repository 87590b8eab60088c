package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.formpress.problem.Characters;

/**
 * Rows that say how the row above is made up, such as 其中：果树种植面积, and so need no amount of their own in a sum.
 *
 * @param name   place of the rows' names, such as {@code /indicators/*&#47;level3}
 * @param begins what the name of such a row begins with
 */
record PartRows(RulePlace name, String begins) {

    private static final String ANY = "*";

    static PartRows read(RuleSettings rule) {
        List<RulePlace> places = rule.places("names");
        if (places.size() != 1 || !places.get(0).hasWildcard()) {
            throw rule.fault("names", "names must be one place in rows, such as [/items/*/name]");
        }
        PartRows parts = new PartRows(places.get(0), rule.text("begin"));
        rule.refuseUnread();
        return parts;
    }

    /** Whether the amounts of a place stand in the rows of these names. */
    boolean areIn(RulePlace amounts) {
        return amounts.hasWildcard() && rows(amounts).equals(rows(name));
    }

    private static List<String> rows(RulePlace place) {
        return place.names().subList(0, place.names().indexOf(ANY));
    }

    boolean isPart(JsonNode text) {
        return Characters.withoutOuterBlanks(text.asText("")).startsWith(begins);
    }
}

package org.formpress.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.formpress.form.Skeleton;

/** What to begin a form with: what its schema requires, empty, and the usual rows of its lists. */
public final class Blank {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Blank() {}

    /** The data of a blank form. Each of its lists has the rows that {@code form.yml} declares, or an empty one. */
    public static ObjectNode of(Shape form) {
        ObjectNode blank = Skeleton.withTexts(form.form(), form.place());
        for (String name : form.members()) {
            Shape member = form.member(name);
            if (member.kind() == Shape.Kind.LIST) {
                blank.set(name, rows(member));
            }
        }
        return blank;
    }

    private static ArrayNode rows(Shape list) {
        List<Map<String, String>> usual = list.form().blankRows(list.place());
        ArrayNode rows = JSON.arrayNode();
        usual.forEach(names -> rows.add(row(list, names)));
        return usual.isEmpty() ? rows.add(row(list)) : rows;
    }

    private static JsonNode row(Shape list, Map<String, String> names) {
        ObjectNode row = Skeleton.withTexts(list.form(), list.item().place());
        names.forEach(row::put);
        return row;
    }

    /** An empty row of a list. */
    static JsonNode row(Shape list) {
        return list.item().kind() == Shape.Kind.OBJECT ? row(list, Map.of()) : JSON.textNode("");
    }
}

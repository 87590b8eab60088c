package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.formpress.problem.Characters;

/**
 * A name such as 产出指标 without what published forms add to it in its narrow cell: the points of its rows, as in 产出指标(50分), and
 * blanks or line ends between its characters.
 */
final class RowName {

    private static final Pattern POINTS = Pattern.compile("\\s*[(（]\\s*[0-9]{1,3}(?:\\.[0-9]{1,2})?\\s*分\\s*[)）]$");
    private static final Pattern INNER_BLANK = Pattern.compile("(?<=\\p{IsHan})[\\s\\u3000\\u00A0]+(?=\\p{IsHan})");

    private RowName() {}

    /** The name that a value means; empty if it has none. */
    static String of(JsonNode value) {
        String name = Characters.name(value.asText(""));
        return INNER_BLANK.matcher(POINTS.matcher(name).replaceFirst("")).replaceAll("");
    }
}

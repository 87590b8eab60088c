package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pointer into a row of the data, such as {@code /indicators/3/score}.
 *
 * @param array the list, such as {@code /indicators}
 * @param index the row, from 0
 * @param field the value in the row, such as {@code /score}
 */
public record ItemPointer(String array, int index, String field) {

    private static final Pattern INDEX = Pattern.compile("/(0|[1-9][0-9]{0,6})(?=/)");

    /** The outermost row that the pointer leads into, if {@code data} has a list there. */
    public static Optional<ItemPointer> of(String pointer, JsonNode data) {
        return of(pointer, data, Set.of());
    }

    /** The outermost row that the pointer leads into, but for those of certain lists. */
    static Optional<ItemPointer> of(String pointer, JsonNode data, Set<String> others) {
        Matcher index = INDEX.matcher(pointer);
        while (index.find()) {
            String array = pointer.substring(0, index.start());
            if (data.at(array).isArray() && !others.contains(array)) {
                int row = Integer.parseInt(index.group(1));
                return Optional.of(new ItemPointer(array, row, pointer.substring(index.end())));
            }
        }
        return Optional.empty();
    }
}

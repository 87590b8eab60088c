package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.formpress.read.grid.JsonPlace;
import org.jspecify.annotations.Nullable;

/**
 * One step of a migration: moves, removes or sets a value.
 *
 * @param from  JSON Pointer of the value to remove, in which one {@code *} may stand for every row; empty for none
 * @param to    where to put a value unless one is there; empty for nowhere
 * @param value what to put there; null for the removed value
 */
record MigrationStep(String from, String to, @Nullable JsonNode value) {

    private static final String EVERY = "/*";

    void apply(ObjectNode data) {
        String pattern = from.isEmpty() ? to : from;
        int every = pattern.indexOf(EVERY);
        if (every < 0) {
            apply(data, from, to);
            return;
        }
        String list = pattern.substring(0, every);
        int rows = data.at(list) instanceof ArrayNode array ? array.size() : 0;
        IntStream.range(0, rows).forEach(row -> apply(data, ofRow(from, row), ofRow(to, row)));
    }

    private static String ofRow(String pattern, int row) {
        return pattern.replace(EVERY, "/" + row);
    }

    private void apply(ObjectNode data, String source, String target) {
        JsonNode taken = source.isEmpty() ? null : take(data, source);
        JsonNode put = value == null ? taken : value;
        boolean isFree = !target.isEmpty() && data.at(target).isMissingNode();
        if (put != null && isFree) {
            JsonPlace.set(data, target, put);
        }
    }

    private static @Nullable JsonNode take(ObjectNode data, String pointer) {
        int name = pointer.lastIndexOf('/');
        return data.at(pointer.substring(0, name)) instanceof ObjectNode parent
                ? parent.remove(pointer.substring(name + 1))
                : null;
    }

    /** A pointer of the older edition in this one; empty when its value was removed. */
    Optional<String> pointer(String old) {
        if (from.isEmpty()) {
            return Optional.of(old);
        }
        int every = from.indexOf(EVERY);
        String row =
                every < 0 ? "" : old.substring(Math.min(old.length(), every)).replaceFirst("^/(\\d+)/.*$", "$1");
        boolean isIt =
                every < 0 ? old.equals(from) : row.matches("\\d{1,9}") && old.equals(from.replace(EVERY, "/" + row));
        if (!isIt) {
            return Optional.of(old);
        }
        return to.isEmpty() ? Optional.empty() : Optional.of(to.replace(EVERY, "/" + row));
    }
}

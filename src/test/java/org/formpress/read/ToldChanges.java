package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.formpress.read.grid.Change;
import org.formpress.read.grid.Change.Kind;

/** What is told of an edited file: kind, pointer, old and new value of each change. */
final class ToldChanges {

    private ToldChanges() {}

    static Tuple[] summary(Extracted extracted) {
        return extracted.changes().stream()
                .map(change -> tuple(
                        change.kind(),
                        change.pointer(),
                        change.from().asText(),
                        change.to().asText()))
                .toArray(Tuple[]::new);
    }

    static void assertOneChange(Extracted extracted, String pointer, String from, String to) {
        assertThat(summary(extracted)).containsExactly(tuple(Kind.REPLACED, pointer, from, to));
        assertThat(extracted.data().at(pointer).asText()).isEqualTo(to);
    }

    /** All that differs from the old data is told, and where nothing is told it is the old data. */
    static void assertEveryDifferenceIsTold(JsonNode old, Extracted extracted, String mutation) {
        assertThat(extracted.changes().isEmpty())
                .as(mutation)
                .isEqualTo(extracted.data().equals(old));
        boolean rowsStand = extracted.changes().stream().allMatch(change -> change.kind() == Kind.REPLACED);
        if (rowsStand) {
            List<String> told =
                    extracted.changes().stream().map(Change::pointer).toList();
            List<String> different = new ArrayList<>();
            differences(old, extracted.data(), "", different);
            assertThat(told).as(mutation).containsAll(different);
        }
    }

    private static void differences(JsonNode one, JsonNode other, String pointer, List<String> found) {
        if (one.isContainerNode() && other.isContainerNode()) {
            other.fieldNames()
                    .forEachRemaining(
                            name -> differences(one.path(name), other.get(name), pointer + "/" + name, found));
            for (int i = 0; other.isArray() && i < Math.max(one.size(), other.size()); i++) {
                differences(one.path(i), other.path(i), pointer + "/" + i, found);
            }
        } else if (!one.equals(other)) {
            found.add(pointer);
        }
    }

    /** A total that is cleared is computed when it is printed next. */
    static boolean clearsTotal(Extracted extracted) {
        return extracted.changes().stream()
                .anyMatch(change -> change.pointer().matches("/total.*|/grade")
                        && change.to().isNull());
    }
}

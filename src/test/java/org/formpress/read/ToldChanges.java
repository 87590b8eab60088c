package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.groups.Tuple;
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
}

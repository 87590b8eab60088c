package org.formpress.prove;

import java.util.List;
import java.util.stream.Stream;
import org.formpress.problem.Finding;
import org.formpress.read.Extracted;
import org.formpress.read.grid.Change;

/** What a file that nobody edited must not tell when it is read back. */
final class Returned {

    private static final String AROUND = "outside-form";

    private Returned() {}

    static List<Flaw> flaws(String where, Extracted extracted) {
        Stream<Flaw> changes = extracted.changes().stream().map(change -> changed(where, change));
        Stream<Flaw> around = extracted.findings().stream()
                .filter(finding -> finding.rule().equals(AROUND))
                .map(Finding::problem)
                .map(problem -> Flaw.of(where, problem));
        return Stream.concat(changes, around).toList();
    }

    private static Flaw changed(String where, Change change) {
        return Flaw.of(
                where,
                "change",
                change.pointer(),
                change.label(),
                Flaw.excerpt(change.from().asText()),
                Flaw.excerpt(change.to().asText()));
    }
}

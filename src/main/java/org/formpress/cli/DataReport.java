package org.formpress.cli;

import java.util.List;
import org.formpress.check.FilledValue;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.Severity;
import org.formpress.read.grid.Change;

/** Reports problems in a file's data, one per line: file, field, problem, how to fix it. */
final class DataReport {

    private final Console console;

    DataReport(Console console) {
        this.console = console;
    }

    void problem(String file, Problem problem) {
        line(
                problem.cell().isEmpty() ? file : file + ": " + problem.cell(),
                problem.pointer(),
                problem.label(),
                problem.message(console.messages().locale()),
                problem.hint(console.messages().locale()));
    }

    /** Reports each change, then their number. */
    void changes(String file, List<Change> changes) {
        changes.forEach(change -> change(file, change));
        console.err().println(file + ": " + console.messages().text("change.count", changes.size()));
    }

    private void change(String file, Change change) {
        String what = console.messages()
                .text("change." + change.kind().id(), change.from().asText());
        String value =
                change.kind() == Change.Kind.REPLACED ? change.to().asText("-").replace('\n', ' ') : "";
        String place = change.cell().isEmpty() ? "" : change.cell() + ": ";
        console.err().println(file + ": " + place + change.pointer() + ' ' + change.label() + ": " + what + value);
    }

    /** Reports each value that was filled in, and by which rule, then their number. */
    void filled(String file, List<FilledValue> filled) {
        filled.forEach(value -> console.err()
                .println(file + ": " + value.pointer() + ' ' + value.label() + ": "
                        + console.messages().text("filled", value.value().asText(), value.rule())));
        console.err().println(file + ": " + console.messages().text("filled.count", filled.size()));
    }

    /** Reports a file's findings; any of severity error makes the status {@code REFUSED}. */
    ExitStatus findings(String file, List<Finding> findings) {
        findings.forEach(finding -> finding(file, finding));
        boolean grave = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return grave ? ExitStatus.REFUSED : ExitStatus.DONE;
    }

    private void finding(String file, Finding finding) {
        String severity =
                console.messages().text("severity." + finding.severity().id());
        line(
                file,
                finding.pointer(),
                finding.label(),
                severity + finding.message(console.messages().locale()),
                finding.hint(console.messages().locale()));
    }

    private void line(String file, String pointer, String label, String message, String hint) {
        StringBuilder line = new StringBuilder(file).append(": ");
        if (!pointer.isEmpty()) {
            line.append(pointer).append(label.isEmpty() ? "" : ' ' + label).append(": ");
        }
        line.append(message);
        if (!hint.isEmpty()) {
            line.append(' ').append(console.messages().text("hint")).append(hint);
        }
        console.err().println(line);
    }
}

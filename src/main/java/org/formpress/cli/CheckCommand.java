package org.formpress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.formpress.check.across.CrossFinding;
import org.formpress.form.FormData;
import org.formpress.parse.JsonText;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.render.FilledForm;
import org.formpress.render.FormChecker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks data files, and those of one project against each other; at most it prints the data with what follows from it. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;
    private final Map<Integer, FormData> usable = new TreeMap<>();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<String> files = List.of();

    @Option(names = "--fill", descriptionKey = "fill")
    private boolean fill;

    CheckCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        FormChecker checker = new FormChecker(options.renderer());
        ExitStatus status = new FileRun(console).over(files, file -> check(file, checker));
        return status.orWorse(across(checker)).code();
    }

    private ExitStatus check(InputFile file, FormChecker checker) throws RefusedException {
        FilledForm form = checker.examine(file.content(), "", fill);
        usable.put(files.indexOf(file.name()) + 1, form.data());
        DataReport report = new DataReport(console);
        if (fill) {
            report.filled(file.label(), form.filled());
        }
        ExitStatus status = report.findings(file.label(), form.findings());
        console.out().println(fill ? json(form) : file.label() + ": " + verdict(form.findings()));
        return status;
    }

    private static String json(FilledForm form) {
        return new String(JsonText.of(form.data().data()), UTF_8);
    }

    /** What the files say of one project differently. */
    private ExitStatus across(FormChecker checker) {
        ExitStatus status = ExitStatus.DONE;
        for (CrossFinding found : checker.across(usable)) {
            String label = InputFile.label(files.get(found.line() - 1));
            status = status.orWorse(new DataReport(console).findings(label, List.of(found.finding())));
        }
        return status;
    }

    private String verdict(List<Finding> findings) {
        return findings.isEmpty()
                ? console.messages().text("check.clean")
                : console.messages()
                        .text(
                                "check.findings",
                                count(findings, Severity.ERROR),
                                count(findings, Severity.WARNING),
                                count(findings, Severity.INFO));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}

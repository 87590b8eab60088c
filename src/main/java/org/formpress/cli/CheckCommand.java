package org.formpress.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.render.Renderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks data files without writing anything. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<String> files = List.of();

    CheckCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        Renderer renderer = options.renderer();
        return new FileRun(console).over(files, file -> check(file, renderer)).code();
    }

    private ExitStatus check(InputFile file, Renderer renderer) throws RefusedException {
        List<Finding> findings = renderer.check(file.content());
        ExitStatus status = new DataReport(console).findings(file.label(), findings);
        console.out().println(file.label() + ": " + verdict(findings));
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

package org.formpress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.Callable;
import org.formpress.compare.Comparison;
import org.formpress.compare.ComparisonJson;
import org.formpress.problem.RefusedException;
import org.formpress.render.Renderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares two versions of a form: JSON for programs on standard output, one line per change for people. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff.from")
    private String from = "";

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "diff.to")
    private String to = "";

    DiffCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws FileException {
        InputFile earlier = InputFile.read(from, console.in());
        InputFile later = InputFile.read(to, console.in());
        try {
            Comparison comparison = Renderer.of(options.home(), false).compare(earlier.content(), later.content());
            return report(comparison, later.label()).code();
        } catch (RefusedException e) {
            String label = earlier.label() + ", " + later.label();
            e.problems().forEach(problem -> new DataReport(console).problem(label, problem));
            return ExitStatus.REFUSED.code();
        }
    }

    private ExitStatus report(Comparison comparison, String label) {
        byte[] json = ComparisonJson.of(comparison, console.messages().locale());
        console.out().println(new String(json, UTF_8));
        new DataReport(console).changes(label, comparison.changes());
        return new DataReport(console).findings(label, comparison.findings());
    }
}

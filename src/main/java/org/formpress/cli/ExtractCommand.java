package org.formpress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.Callable;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.read.ExtractedJson;
import org.formpress.render.Renderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads edited files back as data: JSON for programs on standard output, one line per change for people. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "extract.files")
    private List<String> files = List.of();

    ExtractCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() {
        Renderer renderer = options.renderer();
        return new FileRun(console).over(files, file -> extract(file, renderer)).code();
    }

    private ExitStatus extract(InputFile file, Renderer renderer) throws RefusedException {
        List<Extracted> forms = renderer.extract(file.content());
        console.out()
                .println(new String(ExtractedJson.of(forms, console.messages().locale()), UTF_8));
        ExitStatus status = ExitStatus.DONE;
        for (int index = 0; index < forms.size(); index++) {
            String label = forms.size() == 1 ? file.label() : file.label() + "#" + (index + 1);
            status = status.orWorse(report(label, forms.get(index)));
        }
        return status;
    }

    private ExitStatus report(String label, Extracted extracted) {
        new DataReport(console).changes(label, extracted.changes());
        return new DataReport(console).findings(label, extracted.findings());
    }
}

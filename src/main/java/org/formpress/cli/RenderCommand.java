package org.formpress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.formpress.parse.JsonText;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.render.Rendered;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders data files into a folder. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<String> files = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "pdf",
            descriptionKey = "format")
    private List<String> formats = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = ".",
            descriptionKey = "out")
    private Path out = Path.of("");

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--places", descriptionKey = "places")
    private boolean places;

    @Option(names = "--compare", paramLabel = "OLD", descriptionKey = "compare")
    private @Nullable String compare;

    RenderCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws FileException {
        Set<OutputFormat> wanted = new LinkedHashSet<>();
        formats.forEach(id -> wanted.add(format(id)));
        checkFolder();
        Optional<byte[]> earlier = earlier();
        Renderer renderer = options.renderer();
        ResultFolder results = ResultFolder.of(out);
        return new FileRun(console)
                .over(files, file -> render(file, wanted, earlier, renderer, results))
                .code();
    }

    private Optional<byte[]> earlier() throws FileException {
        if (compare == null) {
            return Optional.empty();
        }
        if (files.size() > 1) {
            throw fault("usage.compare");
        }
        return Optional.of(InputFile.read(compare, console.in()).content());
    }

    private ExitStatus render(
            InputFile file, Set<OutputFormat> wanted, Optional<byte[]> earlier, Renderer renderer, ResultFolder results)
            throws RefusedException, FileException {
        List<Finding> findings = new ArrayList<>();
        for (OutputFormat format : wanted) {
            Rendered result = renderer.render(new RenderRequest(file.content(), format, strict, earlier));
            console.out().println(results.write(result, file.stem()));
            if (places && format == OutputFormat.PDF) {
                console.out().println(new String(JsonText.of(result.places()), UTF_8));
            }
            findings = result.findings();
        }
        return new DataReport(console).findings(file.label(), findings);
    }

    private OutputFormat format(String id) {
        return OutputFormat.ofId(id.strip()).orElseThrow(() -> fault("usage.format", id));
    }

    // --out form.pdf surely means a file; it would silently become a folder of that name.
    private void checkFolder() {
        String name = String.valueOf(out.getFileName());
        boolean file =
                OutputFormat.ofId(name.substring(name.lastIndexOf('.') + 1)).isPresent();
        if (file && !Files.isDirectory(out)) {
            throw fault("usage.folder", out);
        }
    }

    private ParameterException fault(String key, Object... arguments) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().text(key, arguments));
    }
}

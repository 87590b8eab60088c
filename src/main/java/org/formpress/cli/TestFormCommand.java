package org.formpress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.formpress.home.Home;
import org.formpress.prove.Proof;
import org.formpress.prove.ProofReport;
import org.formpress.prove.ProofRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves what the folder of a form promises. */
@Command(name = "test")
final class TestFormCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", descriptionKey = "test.folders")
    private List<Path> folders = List.of();

    @Option(names = "--random", paramLabel = "N", defaultValue = "10", descriptionKey = "test.random")
    private int random;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "test.seed")
    private long seed;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = "report",
            descriptionKey = "test.out")
    private Path out = Path.of("");

    TestFormCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws FileException {
        if (random < 0) {
            throw fault("usage.random", random);
        }
        folders.stream()
                .filter(folder -> !Files.isDirectory(folder))
                .findFirst()
                .ifPresent(missing -> {
                    throw fault("usage.formFolder", missing);
                });
        ExitStatus worst = ExitStatus.DONE;
        for (Path folder : folders) {
            worst = worst.orWorse(prove(folder));
        }
        return worst.code();
    }

    private ExitStatus prove(Path folder) throws FileException {
        ProofReport report = Proof.of(request(folder));
        ProofWords words = new ProofWords(console);
        words.print(report);
        Path page = new ProofPage(report, words, out.resolve(report.id())).write();
        console.out().println("  " + console.messages().text("prove.page", page));
        return report.isKept() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    /** Samples are beside the templates unless they are said to be elsewhere. */
    private ProofRequest request(Path folder) {
        Path form = folder.toAbsolutePath().normalize();
        Path templates = Objects.requireNonNullElse(form.getParent(), form);
        Path samples = options.samples()
                .map(given -> given.toAbsolutePath().normalize())
                .orElseGet(() -> templates.resolveSibling("samples"));
        Home home = Home.of(Optional.of(templates), options.fonts(), Optional.empty());
        return new ProofRequest(form, new Home(templates, home.fonts(), samples), random, seed);
    }

    private ParameterException fault(String key, Object... arguments) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().text(key, arguments));
    }
}

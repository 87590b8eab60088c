package org.formpress.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.formpress.cms.Digests;
import org.formpress.cms.Signatures;
import org.formpress.cms.SigningIdentity;
import org.formpress.problem.RefusedException;
import org.formpress.render.Renderer;
import org.formpress.seal.PdfSealer;
import org.formpress.seal.PreparedPdf;
import org.formpress.seal.SealException;
import org.formpress.seal.SealLook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs PDFs that were made here: at once with a key, or in two phases where the key is elsewhere. */
@Command(name = "sign")
final class SignCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "seal.files")
    private List<String> files = List.of();

    @Option(names = "--prepare", descriptionKey = "seal.prepare")
    private boolean prepare;

    @Option(names = "--digest", paramLabel = "NAME", defaultValue = "SHA-256", descriptionKey = "seal.digest")
    private String digest = "";

    @Option(names = "--container", paramLabel = "FILE", descriptionKey = "seal.container")
    private @Nullable String container;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = ".",
            descriptionKey = "out")
    private Path out = Path.of("");

    @Mixin
    private final KeyOptions key = new KeyOptions();

    @Mixin
    private final SealOptions seal = new SealOptions();

    SignCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    /** What becomes of a file. */
    private interface Step {
        byte[] make(byte[] file) throws SealException, FileException;
    }

    @Override
    public Integer call() throws FileException {
        check();
        Step step = step();
        Renderer renderer = options.renderer();
        ResultFolder results = ResultFolder.of(out);
        return new FileRun(console)
                .over(files, file -> make(file, step, renderer, results))
                .code();
    }

    private void check() {
        long ways = Stream.of(key.isGiven(), prepare, container != null)
                .filter(Boolean::booleanValue)
                .count();
        if (ways != 1 || container != null && files.size() > 1) {
            throw fault("usage.sign");
        }
        if (!Digests.NAMES.contains(digest)) {
            throw fault("usage.sign.digest", digest);
        }
    }

    private Step step() throws FileException {
        if (container != null) {
            byte[] content = InputFile.read(container, console.in()).content();
            return file -> completed(PreparedPdf.of(file), content);
        }
        SealLook look = seal.look(console);
        Optional<SigningIdentity> identity = key.identity(console);
        return identity.isEmpty()
                ? file -> PdfSealer.prepare(file, look, Instant.now())
                : file -> PdfSealer.sign(file, identity.get(), look, Instant.now());
    }

    private static byte[] completed(PreparedPdf prepared, byte[] container) throws SealException, FileException {
        byte[] made = prepared.with(container);
        boolean isOfAnother = Signatures.detached(container, prepared.signed())
                .holds()
                .filter(holds -> !holds)
                .isPresent();
        if (isOfAnother) {
            throw new FileException("seal.another", null);
        }
        return made;
    }

    /** Signs no file that would not be read afterwards: whatever it says is what the one who signs vouches for. */
    private ExitStatus make(InputFile file, Step step, Renderer renderer, ResultFolder results)
            throws RefusedException, FileException {
        long invalid = container == null ? invalid(renderer, file.content()) : 0;
        try {
            byte[] made = step.make(file.content());
            // The room that is left for a signature is an invalid one until it comes.
            if (container == null && invalid(renderer, made) > (prepare ? invalid + 1 : invalid)) {
                throw FileException.ofInput(file.name(), "seal.forbidden", null);
            }
            Path written = results.write(made, file.stem() + (prepare ? "-prepared" : "-signed"), ".pdf");
            console.out().println(prepare ? digest + " " + digestOf(made) + " " + written : written);
            return ExitStatus.DONE;
        } catch (SealException e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT);
            throw FileException.ofInput(file.name(), "seal." + reason, e, String.valueOf(e.getMessage()));
        }
    }

    /** How many signatures do not hold. */
    private static long invalid(Renderer renderer, byte[] file) throws RefusedException {
        return renderer.extract(file).get(0).findings().stream()
                .filter(finding -> finding.rule().equals("signature-invalid"))
                .count();
    }

    private String digestOf(byte[] prepared) throws SealException {
        return HexFormat.of()
                .formatHex(Digests.of(digest, PreparedPdf.of(prepared).signed()));
    }

    private ParameterException fault(String text, Object... arguments) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().text(text, arguments));
    }
}

package org.formpress.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.formpress.form.Form;
import org.formpress.parse.JsonText;
import org.formpress.problem.OperatorException;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.render.DraftRenderer;
import org.formpress.render.FormChecker;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;

/** Runs every promise over the folder of one form. */
public final class Proof {

    private static final List<String> NEEDED = List.of("typical", "blank", "longest");
    private static final String SAMPLE = ".json";

    private final ProofRequest request;
    private final Function<byte[], List<String>> judge;
    private final Ledger ledger = new Ledger();
    private final List<Print> prints = new ArrayList<>();

    private Proof(ProofRequest request, Function<byte[], List<String>> judge) {
        this.request = request;
        this.judge = judge;
    }

    /** Proves a form. */
    public static ProofReport of(ProofRequest request) {
        return of(request, PdfJudge::brokenRules);
    }

    /** @param judge names the rules of the standards that a PDF breaks */
    static ProofReport of(ProofRequest request, Function<byte[], List<String>> judge) {
        return new Proof(request, judge).run();
    }

    private ProofReport run() {
        String title = "";
        ledger.sees(Promise.LOADS);
        try {
            Renderer renderer = Renderer.ofForm(request.home(), request.id());
            Form form = renderer.catalogue().form(request.id()).orElseThrow();
            title = form.title();
            prove(form, renderer);
        } catch (OperatorException e) {
            ledger.tells(Promise.LOADS, Flaw.of(request.id(), "template", String.valueOf(e.getMessage())));
        }
        return new ProofReport(request.id(), title, ledger.verdicts(), prints);
    }

    private void prove(Form form, Renderer renderer) {
        Trial trial = new Trial(renderer, request.home());
        List<Path> samples = samples();
        NEEDED.forEach(name -> needSample(name, samples));
        samples.forEach(sample -> prove(sample, form, trial, renderer));
        proveBlank(form, renderer);
        for (long seed = request.seed(); seed < request.seed() + request.random(); seed++) {
            proveRandom(form, seed, trial);
        }
    }

    private List<Path> samples() {
        if (!Files.isDirectory(request.samples())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(request.samples())) {
            return files.filter(file -> file.toString().endsWith(SAMPLE))
                    .sorted(Comparator.comparing(Proof::order).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the samples folder " + request.samples(), e);
        }
    }

    /** What a reader looks at first comes first. */
    private static int order(Path sample) {
        int at = NEEDED.indexOf(String.valueOf(sample.getFileName()).replace(SAMPLE, ""));
        return at < 0 ? NEEDED.size() : at;
    }

    private void needSample(String name, List<Path> samples) {
        ledger.sees(Promise.SAMPLES);
        Path wanted = request.samples().resolve(name + SAMPLE);
        if (!samples.contains(wanted)) {
            ledger.tells(Promise.SAMPLES, Flaw.of(wanted.toString(), "sample"));
        }
    }

    private void prove(Path sample, Form form, Trial trial, Renderer renderer) {
        String file = String.valueOf(sample.getFileName());
        byte[] json = bytes(sample);
        Map<OutputFormat, byte[]> files = trial.of(file, json, ledger);
        prints.add(new Print(file.substring(0, file.length() - SAMPLE.length()), json, files));
        if (files.isEmpty()) {
            return;
        }
        if (file.equals(NEEDED.get(0) + SAMPLE)) {
            findNoErrors(file, json, new FormChecker(renderer));
        }
        trial.marks(file, form, json, ledger);
        byte[] pdf = files.get(OutputFormat.PDF);
        if (pdf != null) {
            keepStandards(Trial.where(file, OutputFormat.PDF), pdf);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + file, e);
        }
    }

    private void findNoErrors(String file, byte[] json, FormChecker checker) {
        Trial.attempt(
                file,
                Promise.FITS,
                ledger,
                () -> checker.check(json).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .forEach(finding -> ledger.tells(Promise.FITS, Flaw.of(file, finding.problem()))));
    }

    private void keepStandards(String where, byte[] pdf) {
        ledger.sees(Promise.STANDARDS);
        judge.apply(pdf).forEach(rule -> ledger.tells(Promise.STANDARDS, Flaw.of(where, "standard", rule)));
    }

    private void proveBlank(Form form, Renderer renderer) {
        DraftRenderer drafts = new DraftRenderer(renderer);
        for (OutputFormat format : Trial.FORMATS) {
            String where = Trial.where("（空白）", format);
            ledger.sees(Promise.BLANK);
            Trial.attempt(
                    where,
                    Promise.BLANK,
                    ledger,
                    () -> readBlank(where, drafts.blank(form, format).file(), renderer));
        }
    }

    private void readBlank(String where, byte[] file, Renderer renderer) throws RefusedException {
        Returned.flaws(where, renderer.extractUnfinished(file).get(0))
                .forEach(flaw -> ledger.tells(Promise.BLANK, flaw));
    }

    private void proveRandom(Form form, long seed, Trial trial) {
        String name = "random-" + seed;
        Witness witness = Witness.of(Promise.RANDOM, ledger);
        try {
            byte[] json = JsonText.of(RandomData.of(form, seed));
            int before = ledger.flaws(Promise.RANDOM);
            Map<OutputFormat, byte[]> files = trial.of(name, json, witness);
            if (ledger.flaws(Promise.RANDOM) > before) {
                prints.add(new Print(name, json, files));
            }
        } catch (NoRandomValueException e) {
            witness.tells(Promise.RANDOM, Flaw.of(name, "pattern", e.place()));
        }
    }
}

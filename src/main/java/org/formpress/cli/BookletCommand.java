package org.formpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.formpress.book.BookMaker;
import org.formpress.bounds.DataBounds;
import org.formpress.jobs.DatabaseAddress;
import org.formpress.jobs.JobEvents;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobSettings;
import org.formpress.jobs.JobState;
import org.formpress.jobs.JobStatus;
import org.formpress.jobs.JobStorage;
import org.formpress.jobs.RefusedForm;
import org.formpress.jobs.intake.BookOption;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.problem.RefusedException;
import org.formpress.render.Renderer;
import org.formpress.seal.BatchSealer;
import org.formpress.store.FolderStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a booklet from many forms, without a server. */
@Command(name = "booklet")
final class BookletCommand implements Callable<Integer> {

    private static final long POLL_MILLIS = 100;
    private static final Set<SubmissionException.Kind> SETTINGS = Set.of(
            SubmissionException.Kind.WRONG_SETTING,
            SubmissionException.Kind.UNFIT_SETTING,
            SubmissionException.Kind.UNPRINTABLE_SETTING);

    private final Console console;
    private final GlobalOptions options;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "booklet.file")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "booklet.pdf",
            descriptionKey = "booklet.out")
    private Path out = Path.of("");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "booklet.format")
    private @Nullable String formats;

    @Option(names = "--parts", paramLabel = "FORMAT", descriptionKey = "booklet.parts")
    private @Nullable String parts;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "booklet.title")
    private @Nullable String title;

    @Option(names = "--town", paramLabel = "TEXT", descriptionKey = "booklet.town")
    private @Nullable String town;

    @Option(names = "--year", paramLabel = "TEXT", descriptionKey = "booklet.year")
    private @Nullable String year;

    @Option(names = "--date", paramLabel = "TEXT", descriptionKey = "booklet.date")
    private @Nullable String date;

    @Option(names = "--order", paramLabel = "ORDER", descriptionKey = "booklet.order")
    private @Nullable String order;

    @Option(names = "--gather", paramLabel = "FORM", descriptionKey = "booklet.gather")
    private @Nullable String gather;

    @Option(names = "--strict", descriptionKey = "booklet.strict")
    private boolean strict;

    @Mixin
    private final KeyOptions key = new KeyOptions();

    BookletCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws FileException, IOException, InterruptedException {
        BookletInputs inputs = BookletInputs.of(files, console.in());
        Renderer renderer = options.renderer();
        Path work = Files.createTempDirectory("formpress-booklet-");
        BookMaker maker = new BookMaker(renderer, sealer());
        try (JobService jobs = jobs(maker, work)) {
            return run(jobs, inputs).code();
        } finally {
            TemporaryFolder.delete(work);
        }
    }

    private Optional<BatchSealer> sealer() throws FileException {
        return key.identity(console).map(identity -> new BatchSealer(identity, Clock.systemUTC()));
    }

    private static JobService jobs(BookMaker maker, Path work) {
        JobSettings settings =
                JobSettings.unlimited(Runtime.getRuntime().availableProcessors(), DataBounds.DEFAULT.bytes());
        JobStorage storage = new JobStorage(new FolderStore(work), DatabaseAddress.inFolder(work));
        return new JobService(maker, storage, settings, JobEvents.NONE);
    }

    private ExitStatus run(JobService jobs, BookletInputs inputs)
            throws FileException, IOException, InterruptedException {
        String id;
        try {
            id = jobs.submit(new Submission("", null, wanted()), inputs.parts());
        } catch (SubmissionException refused) {
            return refused(refused, inputs.current());
        } catch (RefusedException workbook) {
            DataReport report = new DataReport(console);
            workbook.problems().forEach(problem -> report.problem(inputs.current(), problem));
            return ExitStatus.REFUSED;
        }
        JobState state = ended(jobs, id);
        DataReport report = new DataReport(console);
        for (RefusedForm form : state.outcome().errors()) {
            String name = form.projectName().isBlank() ? "" : ": " + form.projectName();
            String place = inputs.place(form.line()) + name;
            form.problems().forEach(problem -> report.problem(place, problem));
        }
        int failed = state.progress().failed();
        if (state.status() != JobStatus.DONE) {
            console.say(
                    "booklet.failed."
                            + Objects.requireNonNull(state.outcome().reason()).id(),
                    failed);
            return failed > 0 ? ExitStatus.REFUSED : ExitStatus.BROKEN;
        }
        new BookletTarget(out).write(jobs, state).forEach(console.out()::println);
        return failed > 0 ? ExitStatus.REFUSED : ExitStatus.DONE;
    }

    private Map<String, String> wanted() {
        Map<String, String> wanted = new HashMap<>();
        put(wanted, BookOption.TITLE, title);
        put(wanted, BookOption.TOWN, town);
        put(wanted, BookOption.YEAR, year);
        put(wanted, BookOption.DATE, date);
        put(wanted, BookOption.ORDER, order);
        put(wanted, BookOption.PARTS, parts);
        put(wanted, BookOption.FORMATS, formats == null ? new BookletTarget(out).format() : formats);
        put(wanted, BookOption.GATHER, gather);
        put(wanted, BookOption.STRICT, strict ? "true" : null);
        return wanted;
    }

    private static void put(Map<String, String> wanted, String name, @Nullable String value) {
        if (value != null) {
            wanted.put(name, value);
        }
    }

    private ExitStatus refused(SubmissionException refused, String file) {
        String message = console.messages()
                .text(
                        "booklet.refused." + refused.kind().name().toLowerCase(Locale.ROOT),
                        refused.arguments().toArray());
        if (SETTINGS.contains(refused.kind())) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
        }
        console.err().println(file + ": " + message);
        return ExitStatus.REFUSED;
    }

    private JobState ended(JobService jobs, String id) throws InterruptedException {
        ProgressBar bar = ProgressBar.of(console);
        JobState state = jobs.state(id, "").orElseThrow();
        while (!state.status().isEnd()) {
            bar.show(state);
            Thread.sleep(POLL_MILLIS);
            state = jobs.state(id, "").orElseThrow();
        }
        bar.end(state);
        return state;
    }
}

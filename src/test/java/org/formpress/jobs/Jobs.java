package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookMaker;
import org.formpress.jobs.intake.InputLimits;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.problem.RefusedException;
import org.formpress.store.FolderStore;
import org.formpress.store.ResultStore;

/** The jobs of a test, and what it sends them. */
final class Jobs {

    static final JobSettings SETTINGS = settings(2, new InputLimits(1 << 22, 1 << 16, 5000), Duration.ofDays(1));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SAMPLE =
            new String(Sample.named("self-evaluation/typical").json(), StandardCharsets.UTF_8).replace("\n", " ");

    private Jobs() {}

    static JobSettings settings(int threads, InputLimits input, Duration keep) {
        return new JobSettings(threads, false, input, new JobLimits(10, 8, 20), keep);
    }

    /** Jobs in an H2 file of this folder. */
    static JobService in(Path folder) {
        return in(folder, SETTINGS);
    }

    static JobService in(Path folder, JobSettings settings) {
        return of(DatabaseAddress.inFolder(folder), new FolderStore(folder.resolve("store")), settings);
    }

    static JobService of(DatabaseAddress database, ResultStore store, JobSettings settings) {
        return new JobService(
                new BookMaker(Project.renderer()), new JobStorage(store, database), settings, JobEvents.NONE);
    }

    /** Jobs of which every form waits for somebody who looks at them. */
    static JobService watched(Path folder, Consumer<JobService> before) {
        AtomicReference<JobService> jobs = new AtomicReference<>();
        JobEvents events = () -> before.accept(jobs.get());
        BookMaker maker = new BookMaker(Project.renderer());
        JobStorage storage = new JobStorage(new FolderStore(folder.resolve("store")), DatabaseAddress.inFolder(folder));
        jobs.set(new JobService(maker, storage, SETTINGS, events));
        return jobs.get();
    }

    /** A form a line, each with a name of its own: 项目0, 项目1 … */
    static String lines(int forms) {
        return IntStream.range(0, forms).mapToObj(Jobs::form).collect(Collectors.joining("\n"));
    }

    static String form(int number) {
        return SAMPLE.replaceFirst("\"projectName\"\\s*:\\s*\"[^\"]*\"", "\"projectName\": \"项目" + number + "\"");
    }

    static String submit(JobService jobs, String body) throws IOException, SubmissionException, RefusedException {
        return submit(jobs, body, Map.of());
    }

    static String submit(JobService jobs, String body, Map<String, String> options)
            throws IOException, SubmissionException, RefusedException {
        Map<String, String> titled = new HashMap<>(Map.of("title", "汇编"));
        titled.putAll(options);
        return jobs.submit(new Submission("", null, titled), stream(body));
    }

    static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The state a job ends in. */
    static JobState ended(JobService jobs, String id) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JobState state = state(jobs, id);
        while (!state.status().isEnd()) {
            assertThat(System.nanoTime()).as("still %s", state).isLessThan(end);
            Thread.sleep(20);
            state = state(jobs, id);
        }
        return state;
    }

    static JobState state(JobService jobs, String id) {
        return jobs.state(id, "").orElseThrow();
    }

    static byte[] content(JobService jobs, JobState job, JobFile file) throws IOException {
        try (InputStream in = jobs.open(job, file)) {
            return in.readAllBytes();
        }
    }

    static List<Integer> lines(JobState state) {
        return state.outcome().errors().stream().map(RefusedForm::line).toList();
    }
}

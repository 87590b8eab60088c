package org.formpress.http.booklet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.formpress.book.BookMaker;
import org.formpress.bounds.DataBounds;
import org.formpress.jobs.DatabaseAddress;
import org.formpress.jobs.JobEvents;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobSettings;
import org.formpress.jobs.JobState;
import org.formpress.jobs.JobStatus;
import org.formpress.jobs.JobStorage;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.problem.RefusedException;
import org.formpress.render.Renderer;
import org.formpress.store.ResultStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warms up by making booklets in memory, as jobs in a queue of their own that leave no trace. */
public final class BookletWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(BookletWarmUp.class);

    // Leave other processors to requests.
    private static final int THREADS = 1;
    private static final JobSettings SETTINGS = JobSettings.unlimited(THREADS, DataBounds.DEFAULT.bytes());
    private static final int FORMS = 40;
    private static final long POLL_MILLIS = 5;

    private final Renderer renderer;
    private final JobEvents events;
    private final BooleanSupplier stopping;

    /**
     * Creates a warm-up.
     *
     * @param courtesy called before each form, to yield to urgent work
     * @param stopping whether to stop early
     */
    public BookletWarmUp(Renderer renderer, Runnable courtesy, BooleanSupplier stopping) {
        this.renderer = renderer;
        this.events = courtesy::run;
        this.stopping = stopping;
    }

    /** Makes booklets of forty forms until one fails; does nothing without samples. */
    public void run(List<byte[]> samples, int booklets) throws InterruptedException {
        if (samples.isEmpty()) {
            return;
        }
        byte[] forms = lines(samples);
        JobStorage storage = new JobStorage(new Memory(), DatabaseAddress.inMemory("warm-up-" + UUID.randomUUID()));
        try (JobService jobs = new JobService(new BookMaker(renderer), storage, SETTINGS, events)) {
            int booklet = 0;
            while (booklet < booklets && made(forms, jobs)) {
                booklet++;
            }
        } catch (IOException | SubmissionException | RefusedException | RuntimeException failure) {
            LOG.warn("the samples make no booklet", failure);
        }
    }

    /** One form per line, each with different bytes: otherwise forms already prepared would be reused. */
    private static byte[] lines(List<byte[]> samples) {
        StringBuilder lines = new StringBuilder();
        for (int form = 0; form < FORMS; form++) {
            // JSON allows line breaks between tokens only.
            String json = new String(samples.get(form % samples.size()), StandardCharsets.UTF_8).replace('\n', ' ');
            int open = json.indexOf('{') + 1;
            lines.append(json, 0, open).append(" ".repeat(form)).append(json, open, json.length());
            lines.append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean made(byte[] forms, JobService jobs)
            throws IOException, SubmissionException, RefusedException, InterruptedException {
        String id = jobs.submit(new Submission("", null, Map.of()), new ByteArrayInputStream(forms));
        JobState state = jobs.state(id, "").orElseThrow();
        while (!state.status().isEnd() && !stopping.getAsBoolean()) {
            Thread.sleep(POLL_MILLIS);
            state = jobs.state(id, "").orElseThrow();
        }
        if (state.status().isEnd()
                && (state.status() != JobStatus.DONE || state.progress().failed() > 0)) {
            LOG.warn(
                    "the booklet of the samples is {}; forms that failed: {}",
                    state.status(),
                    state.outcome().errors());
            return false;
        }
        jobs.cancel(state);
        return !stopping.getAsBoolean();
    }

    private static final class Memory implements ResultStore {

        private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

        @Override
        public long put(String key, Content content) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            objects.put(key, bytes.toByteArray());
            return bytes.size();
        }

        @Override
        public InputStream open(String key) throws IOException {
            byte[] bytes = objects.get(key);
            if (bytes == null) {
                throw new NoSuchFileException(key);
            }
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void deleteAll(String folder) {
            objects.keySet().removeIf(key -> key.startsWith(folder + "/"));
        }
    }
}

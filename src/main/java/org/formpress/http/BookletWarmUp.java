package org.formpress.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.book.Press;
import org.formpress.jobs.BookJobs;
import org.formpress.jobs.DatabaseAddress;
import org.formpress.jobs.JobEvents;
import org.formpress.jobs.JobSettings;
import org.formpress.jobs.JobState;
import org.formpress.jobs.JobStatus;
import org.formpress.jobs.Submission;
import org.formpress.jobs.SubmissionException;
import org.formpress.render.Renderer;
import org.formpress.store.ResultStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes booklets in the memory of this process: as jobs of their own, which nobody sees and of which nothing stays. */
final class BookletWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(BookletWarmUp.class);

    // The other processor is for those who call meanwhile.
    private static final int THREADS = 1;
    private static final JobSettings SETTINGS = new JobSettings(
            THREADS, Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1, 1, 1, Duration.ofHours(1));
    private static final long POLL_MILLIS = 5;

    private BookletWarmUp() {}

    /** @param forms a form a line */
    static void run(Renderer renderer, byte[] forms, int booklets) {
        DatabaseAddress database = DatabaseAddress.inMemory("warm-up");
        try (BookJobs jobs = new BookJobs(new Press(renderer), new Memory(), database, SETTINGS, JobEvents.NONE)) {
            for (int booklet = 0; booklet < booklets; booklet++) {
                make(forms, jobs);
            }
        } catch (IOException | SubmissionException | RuntimeException failure) {
            LOG.warn("the samples make no booklet", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make(byte[] forms, BookJobs jobs)
            throws IOException, SubmissionException, InterruptedException {
        String id = jobs.submit(new Submission("", null, Map.of()), new ByteArrayInputStream(forms));
        JobState state = jobs.state(id, "").orElseThrow();
        while (!state.status().isEnd()) {
            Thread.sleep(POLL_MILLIS);
            state = jobs.state(id, "").orElseThrow();
        }
        if (state.status() != JobStatus.DONE || state.failed() > 0) {
            LOG.warn("the booklet of the samples is {}; forms that failed: {}", state.status(), state.errors());
        }
        jobs.cancel(state);
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

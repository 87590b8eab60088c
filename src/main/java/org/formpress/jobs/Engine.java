package org.formpress.jobs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.book.BookSettings;
import org.formpress.book.Press;
import org.formpress.jobs.StepTable.Planned;
import org.formpress.jobs.SubmissionException.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The opened database, the queue over it and the threads that work. */
final class Engine implements JobWatcher, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private static final Duration LONGEST_CLEANING_INTERVAL = Duration.ofHours(1);
    private static final Duration SHORTEST_CLEANING_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_INTAKE = Duration.ofDays(1);

    private final Database database;
    private final JobObjects objects;
    private final JobSettings settings;
    private final JobEvents events;
    private final StateCache states = new StateCache();
    private final StateReader reader;
    private final JobQueue queue;

    Engine(Database database, Press press, JobObjects objects, JobSettings settings, JobEvents events) {
        this.database = database;
        this.objects = objects;
        this.settings = settings;
        this.events = events;
        this.reader = new StateReader(settings.errors());
        Steps steps = new Steps(press, objects, database);
        StepRunner runner = new StepRunner(database, steps, objects, this);
        this.queue = new JobQueue(
                database,
                settings.threads(),
                runner,
                events.waitForStore(),
                this::clean,
                cleaningInterval(settings.keep()));
        queue.start();
    }

    private static Duration cleaningInterval(Duration keep) {
        Duration half = keep.dividedBy(2);
        Duration most = half.compareTo(LONGEST_CLEANING_INTERVAL) < 0 ? half : LONGEST_CLEANING_INTERVAL;
        return most.compareTo(SHORTEST_CLEANING_INTERVAL) < 0 ? SHORTEST_CLEANING_INTERVAL : most;
    }

    /** Opens a job whose input is about to come in, if the owner may have one more. */
    void receive(String id, String owner) throws SubmissionException {
        int[] active = database.inTransaction(connection -> {
            int[] others = JobTable.active(connection, owner);
            JobTable.insert(connection, id, owner, Instant.now());
            return others;
        });
        if (active[1] >= settings.maxJobsEach()) {
            throw new SubmissionException(Kind.TOO_MANY_JOBS, settings.maxJobsEach());
        }
        if (active[0] >= settings.maxJobs()) {
            throw new SubmissionException(Kind.QUEUE_FULL, settings.maxJobs());
        }
    }

    Optional<JobTable.Known> known(String owner, String key) {
        return database.ask(connection -> JobTable.known(connection, owner, key));
    }

    /** The job is there, and its first steps are begun. */
    void enqueue(
            String id,
            @Nullable String key,
            @Nullable String digest,
            BookSettings book,
            int forms,
            List<Planned> steps) {
        database.change(connection -> {
            JobTable.enqueue(connection, id, key, digest, book, forms, steps.size());
            StepTable.insert(connection, id, steps);
            queue.add(JobTable.find(connection, id).orElseThrow(), steps);
        });
        queue.wake();
        database.sync();
    }

    /** Nothing is left of the job. */
    void discard(String id) throws IOException {
        // The row last: as long as it is there, the cleaning comes again.
        objects.deleteAll(id);
        database.change(connection -> JobTable.delete(connection, id));
        states.forget(id);
    }

    Optional<JobState> state(String id, String owner) {
        return states.get(id, () -> database.ask(connection -> reader.look(connection, id)))
                .filter(seen -> seen.owner().equals(owner))
                .map(StateCache.Seen::state);
    }

    /** A page of the owner's jobs, newest first. */
    JobPage list(String owner, Optional<JobCursor> after, int limit) {
        return database.ask(connection -> reader.page(connection, owner, after, limit));
    }

    /** Ends a job that is not at its end; one that is finished is deleted. */
    void cancel(String id) throws IOException {
        if (database.inTransaction(
                connection -> JobTable.end(connection, id, JobStatus.CANCELLED, null, Instant.now()))) {
            states.forget(id);
            database.ask(connection -> JobTable.find(connection, id)).ifPresent(job -> ended(job, JobStatus.CANCELLED));
            database.sync();
            deleteUnlessStillHeld(id);
        } else if (database.ask(connection -> JobTable.find(connection, id))
                .filter(job -> job.status() != JobStatus.CANCELLED)
                .isPresent()) {
            discard(id);
        }
    }

    // Cancelled it is, and the cleaning comes again.
    private void deleteUnlessStillHeld(String id) {
        try {
            objects.deleteAll(id);
        } catch (IOException e) {
            LOG.warn("what job {} has made cannot be deleted yet", id, e);
        }
    }

    Map<JobStatus, Integer> counts() {
        return database.ask(JobTable::counts);
    }

    // Runs by itself, so what goes wrong with one job must not keep the others.
    private void clean() {
        Instant now = Instant.now();
        List<String> outdated = database.ask(
                connection -> JobTable.outdated(connection, now.minus(settings.keep()), now.minus(LONGEST_INTAKE)));
        for (String id : outdated) {
            try {
                discard(id);
            } catch (IOException | DatabaseException e) {
                LOG.warn("job {} cannot be cleaned away yet", id, e);
            }
        }
    }

    @Override
    public void beforeNextForm() {
        events.beforeNextForm();
    }

    @Override
    public void stepDone(String job, int written) {
        states.forget(job);
        if (written > 0) {
            events.written(written);
        }
    }

    @Override
    public void ended(JobRow job, JobStatus status) {
        events.ended(status, Duration.between(job.created(), Instant.now()));
    }

    @Override
    public void close() {
        queue.close();
        database.close();
    }
}

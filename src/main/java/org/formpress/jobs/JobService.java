package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.book.BookMaker;
import org.formpress.jobs.intake.InputPart;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.problem.RefusedException;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes booklets as jobs, which any node may work on. The database is opened by the first call that needs it; while it is
 * unavailable, every call throws {@link DatabaseException}.
 */
public final class JobService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobService.class);
    private static final Duration MAX_INTAKE = Duration.ofDays(1);

    private final BookMaker maker;
    private final JobStorage storage;
    private final JobSettings settings;
    private final JobEvents events;
    private final JobObjects objects;
    private final Submissions submissions;
    private final StateReader reader;
    private final StateCache states = new StateCache();
    private volatile @Nullable JobQueue queue;
    private volatile boolean unopened;
    private boolean closed;

    public JobService(BookMaker maker, JobStorage storage, JobSettings settings, JobEvents events) {
        this.maker = maker;
        this.storage = storage;
        this.settings = settings;
        this.events = events;
        this.objects = new JobObjects(storage.store());
        this.submissions = new Submissions(maker, objects, settings, this::queue);
        this.reader = new StateReader(settings.limits().maxErrors());
    }

    /** Continues the jobs in the database. */
    public void open() {
        queue();
    }

    private JobQueue queue() {
        JobQueue opened = queue;
        return opened == null ? openQueue() : opened;
    }

    private synchronized JobQueue openQueue() {
        JobQueue opened = queue;
        if (closed) {
            throw new IllegalStateException("the jobs are closed");
        }
        if (opened == null) {
            unopened = true;
            Database database = storage.open(settings.threads());
            Steps steps = new Steps(maker, objects, database);
            opened = new JobQueue(
                    database,
                    settings,
                    new StepRunner(steps, objects, database, events, states),
                    () -> clean(database));
            queue = opened;
            unopened = false;
            opened.start();
        }
        return opened;
    }

    private Database database() {
        return queue().database();
    }

    /**
     * Accepts a job, which then survives any crash.
     *
     * @param body forms as JSON objects, one after the other or in arrays, perhaps after an object with settings; or a workbook that
     *     was filled in
     * @return the job's id; for a repeated submission that of the first
     * @throws RefusedException when it is a workbook that cannot be read
     */
    public String submit(Submission submission, InputStream body)
            throws IOException, SubmissionException, RefusedException {
        return submissions.submit(submission, body);
    }

    /**
     * Accepts a job of several inputs, which has no key.
     *
     * @return the job's id
     */
    public String submit(Submission submission, List<? extends InputPart> parts)
            throws IOException, SubmissionException, RefusedException {
        return submissions.submit(submission, parts);
    }

    /** The state of a job; empty if the owner has no such job. */
    public Optional<JobState> state(String id, String owner) {
        return states.get(id, () -> database().ask(connection -> reader.look(connection, id)))
                .filter(seen -> seen.owner().equals(owner))
                .map(StateCache.Seen::state);
    }

    /** A page of the owner's jobs, newest first; never empty while there are more. */
    public JobPage list(String owner, Optional<JobCursor> after, int limit) {
        return database().ask(connection -> reader.page(connection, owner, after, limit));
    }

    /** The bytes of one of the job's files. */
    public InputStream open(JobState job, JobFile file) throws IOException {
        return open(job, file, 0);
    }

    /** The bytes from this offset on, which the file must have. */
    public InputStream open(JobState job, JobFile file, long first) throws IOException {
        return objects.file(job.id(), file, first);
    }

    /** Stops a job within two seconds, or deletes one that is done or has failed. */
    public void cancel(JobState state) throws IOException {
        String id = state.id();
        Database database = database();
        boolean stopped = database.inTransaction(
                connection -> JobTable.end(connection, id, JobStatus.CANCELLED, null, Instant.now()));
        Optional<JobRow> job = database.ask(connection -> JobTable.find(connection, id));
        if (stopped) {
            states.forget(id);
            job.ifPresent(row -> events.ended(JobStatus.CANCELLED, row.times().age()));
            database.sync();
            deleteObjects(id);
        } else if (job.filter(row -> row.status() != JobStatus.CANCELLED).isPresent()) {
            discard(database, id);
        }
    }

    // The job is cancelled already, and cleaning will try again.
    private void deleteObjects(String id) {
        try {
            objects.deleteAll(id);
        } catch (IOException e) {
            LOG.warn("the files of job {} cannot be deleted yet", id, e);
        }
    }

    private void discard(Database database, String id) throws IOException {
        submissions.discard(database, id);
        states.forget(id);
    }

    /**
     * Why no jobs are worked on, for the log: their database does not answer or cannot be opened, or the queue's threads have ended.
     * Empty if they are, while none has called for the database, and if {@link StoreFolder#fault} tells why.
     */
    public Optional<String> fault() {
        JobQueue opened = queue;
        if (opened == null && !unopened) {
            return Optional.empty();
        }
        try {
            return queue().fault();
        } catch (DatabaseException e) {
            return e.getCause() instanceof StoreException
                    ? Optional.empty()
                    : Optional.of("the database cannot be opened: " + e.getMessage());
        }
    }

    /** The number of jobs by status; empty while the database is not open. */
    public Map<JobStatus, Integer> counts() {
        JobQueue opened = queue;
        return opened == null ? Map.of() : opened.database().ask(JobTable::counts);
    }

    // Runs unattended, so a fault of one job must not keep the others from being deleted.
    private void clean(Database database) {
        Instant now = Instant.now();
        List<String> outdated = database.ask(
                connection -> JobTable.outdated(connection, now.minus(settings.keep()), now.minus(MAX_INTAKE)));
        for (String id : outdated) {
            try {
                discard(database, id);
            } catch (IOException | DatabaseException e) {
                LOG.warn("job {} cannot be deleted yet", id, e);
            }
        }
    }

    /** Returns unfinished steps to the queue, and closes the database. */
    @Override
    public synchronized void close() {
        closed = true;
        unopened = false;
        JobQueue opened = queue;
        queue = null;
        if (opened != null) {
            opened.close();
        }
    }
}

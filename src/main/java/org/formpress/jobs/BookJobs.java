package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;
import org.formpress.book.BookSettings;
import org.formpress.book.Press;
import org.formpress.jobs.SubmissionException.Kind;
import org.formpress.store.ResultStore;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFolder;
import org.jspecify.annotations.Nullable;

/**
 * Books as jobs: submitted, worked on by any node, asked after, fetched, cancelled. The database is opened by the first call
 * that needs it. Every call throws {@link DatabaseException} while the database is away.
 */
public final class BookJobs implements AutoCloseable {

    private final Press press;
    private final JobObjects objects;
    private final DatabaseAddress address;
    private final JobSettings settings;
    private final JobEvents events;
    private final StoreFolder folder;
    private volatile @Nullable Engine engine;
    private boolean closed;

    /** Jobs that nobody else can know of. */
    public BookJobs(Press press, ResultStore store, DatabaseAddress address, JobSettings settings, JobEvents events) {
        this(press, store, address, settings, events, StoreFolder.none());
    }

    /** @param folder that is claimed before the database is opened */
    public BookJobs(
            Press press,
            ResultStore store,
            DatabaseAddress address,
            JobSettings settings,
            JobEvents events,
            StoreFolder folder) {
        this.folder = folder;
        this.press = press;
        this.objects = new JobObjects(store);
        this.address = address;
        this.settings = settings;
        this.events = events;
    }

    /** Begins to work on what is there. */
    public void open() {
        engine();
    }

    private Engine engine() {
        Engine opened = engine;
        return opened == null ? opened() : opened;
    }

    private synchronized Engine opened() {
        Engine opened = engine;
        if (closed) {
            throw new IllegalStateException("the jobs are closed");
        }
        if (opened == null) {
            claimFolder();
            Database database = Database.open(address, settings.threads());
            opened = new Engine(database, press, objects, settings, events);
            engine = opened;
        }
        return opened;
    }

    private void claimFolder() {
        try {
            folder.claim();
        } catch (StoreException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Takes a job in. When this returns, no crash can lose it.
     *
     * @param body forms as JSON: one after the other, a line each or over many lines, or in an array; perhaps after an object
     *     with settings
     * @return the job's id; that of the earlier job when the submission is a repetition
     */
    public String submit(Submission submission, InputStream body) throws IOException, SubmissionException {
        MessageDigest digest = Steps.sha256();
        InputStream bounded = bounded(body, settings.maxBytes());
        InputStream input = submission.key() == null ? bounded : new DigestInputStream(bounded, digest);
        digest.update(new TreeMap<>(submission.options()).toString().getBytes(StandardCharsets.UTF_8));
        try {
            Optional<JobTable.Known> known = known(submission);
            if (known.isPresent()) {
                input.transferTo(OutputStream.nullOutputStream());
                return sameAs(known.get(), hex(digest));
            }
            return taken(submission, intake -> intake.takeAll(input), digest);
        } catch (TooLongException e) {
            throw new SubmissionException(Kind.TOO_LONG, settings.maxBytes() >> 20);
        }
    }

    /** There was more than is read. */
    private static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** One byte too many is let through: whoever reads on behind it is told, but not who has read just as much as may be. */
    private static InputStream bounded(InputStream in, long most) throws IOException {
        return BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(most + 1)
                .setOnMaxCount((limit, count) -> {
                    throw new TooLongException();
                })
                .get();
    }

    /**
     * Takes in a job of several inputs, each as long as it is; it has no key.
     *
     * @return the job's id
     */
    public String submit(Submission submission, List<? extends InputPart> parts)
            throws IOException, SubmissionException {
        if (submission.key() != null) {
            throw new IllegalArgumentException("several inputs are not compared with earlier ones");
        }
        return taken(submission, intake -> takeAll(parts, intake), Steps.sha256());
    }

    private static void takeAll(List<? extends InputPart> parts, Intake intake)
            throws IOException, SubmissionException {
        for (InputPart part : parts) {
            part.begins(intake.last());
            try (InputStream in = part.open()) {
                intake.takeAll(in);
            }
        }
    }

    /** What comes in. */
    @FunctionalInterface
    private interface Inputs {
        void into(Intake intake) throws IOException, SubmissionException;
    }

    private Optional<JobTable.Known> known(Submission submission) {
        String key = submission.key();
        return key == null ? Optional.empty() : engine().known(submission.owner(), key);
    }

    private static String sameAs(JobTable.Known known, String digest) throws SubmissionException {
        if (!known.digest().equals(digest)) {
            throw new SubmissionException(Kind.KEY_USED);
        }
        return known.id();
    }

    private String taken(Submission submission, Inputs inputs, MessageDigest digest)
            throws IOException, SubmissionException {
        // What is wrong with the caller's own settings is told before a long input has come in.
        WantedBook.settings(submission.options(), press::printable);
        String id = UUID.randomUUID().toString().replace("-", "");
        boolean done = false;
        try {
            engine().receive(id, submission.owner());
            Intake intake = new Intake(objects, id, settings);
            inputs.into(intake);
            intake.finish();
            BookSettings book = book(submission, intake.options());
            engine().enqueue(id, submission.key(), hex(digest), book, intake.forms(), intake.chunks());
            done = true;
            return id;
        } catch (DatabaseException e) {
            return earlier(submission, hex(digest), e);
        } finally {
            if (!done) {
                engine().discard(id);
            }
        }
    }

    private BookSettings book(Submission submission, Map<String, String> before) throws SubmissionException {
        Map<String, String> options = new HashMap<>(before);
        options.putAll(submission.options());
        return WantedBook.settings(options, press::printable);
    }

    // Of two that come in under one key at the same time, the database takes one.
    private String earlier(Submission submission, String digest, DatabaseException refusal) throws SubmissionException {
        Optional<JobTable.Known> known = known(submission);
        if (known.isEmpty()) {
            throw refusal;
        }
        return sameAs(known.get(), digest);
    }

    private static String hex(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    /** How far a job is; none when the owner has no such job. */
    public Optional<JobState> state(String id, String owner) {
        return engine().state(id, owner);
    }

    /** The owner's jobs, newest first, behind a place or from the first on; at least one when there is one. */
    public JobPage list(String owner, Optional<JobCursor> after, int limit) {
        return engine().list(owner, after, limit);
    }

    /** The bytes of a file that is in the job's state. */
    public InputStream open(JobState job, JobFile file) throws IOException {
        return open(job, file, 0);
    }

    /** The same bytes from that one on, counted from 0, which the file must have. */
    public InputStream open(JobState job, JobFile file, long first) throws IOException {
        return objects.file(job.id(), file, first);
    }

    /** Stops the work on a job within a second or two; one that is done or has failed is deleted. */
    public void cancel(JobState job) throws IOException {
        engine().cancel(job.id());
    }

    /** How many jobs there are; none while the database was not needed yet. */
    public Map<JobStatus, Integer> counts() {
        Engine opened = engine;
        return opened == null ? Map.of() : opened.counts();
    }

    /** Gives back what this node works on, and closes the database. */
    @Override
    public synchronized void close() {
        closed = true;
        Engine opened = engine;
        engine = null;
        if (opened != null) {
            opened.close();
        }
    }
}

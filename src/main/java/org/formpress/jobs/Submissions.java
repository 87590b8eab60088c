package org.formpress.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.formpress.book.BookMaker;
import org.formpress.book.BookSettings;
import org.formpress.digest.Sha256;
import org.formpress.fill.read.WorkbookReader;
import org.formpress.jobs.StepTable.Planned;
import org.formpress.jobs.intake.BookSettingsParser;
import org.formpress.jobs.intake.InputPart;
import org.formpress.jobs.intake.Intake;
import org.formpress.jobs.intake.RawForm;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.jobs.intake.SubmissionException.Kind;
import org.formpress.problem.RefusedException;

/** Accepts jobs: stores their forms, and then queues their first steps. */
final class Submissions {

    /** Reads all inputs of a job. */
    @FunctionalInterface
    private interface Input {
        void into(Intake intake) throws IOException, SubmissionException, RefusedException;
    }

    private final BookMaker maker;
    private final WorkbookReader workbooks;
    private final JobObjects objects;
    private final JobSettings settings;
    private final Supplier<JobQueue> queue;

    /**
     * @param maker knows what a booklet may be made of
     * @param queue opens the database
     */
    Submissions(BookMaker maker, JobObjects objects, JobSettings settings, Supplier<JobQueue> queue) {
        this.maker = maker;
        this.workbooks = maker.workbooks();
        this.objects = objects;
        this.settings = settings;
        this.queue = queue;
    }

    String submit(Submission submission, InputStream body) throws IOException, SubmissionException, RefusedException {
        MessageDigest digest = Sha256.start();
        digest.update(new TreeMap<>(submission.options()).toString().getBytes(StandardCharsets.UTF_8));
        InputStream input = submission.key() == null ? body : new DigestInputStream(body, digest);
        Optional<JobTable.Known> known = known(submission);
        if (known.isPresent()) {
            Intake.drain(input, settings.input());
            return repeated(known.get(), digest);
        }
        return accept(submission, intake -> intake.split(input), digest);
    }

    String submit(Submission submission, List<? extends InputPart> parts)
            throws IOException, SubmissionException, RefusedException {
        if (submission.key() != null) {
            throw new IllegalArgumentException("several inputs cannot have a key");
        }
        return accept(submission, intake -> intake.split(parts), Sha256.start());
    }

    private Database database() {
        return queue.get().database();
    }

    private Optional<JobTable.Known> known(Submission submission) {
        String key = submission.key();
        return key == null
                ? Optional.empty()
                : database().ask(connection -> JobTable.known(connection, submission.owner(), key));
    }

    private static String repeated(JobTable.Known known, MessageDigest digest) throws SubmissionException {
        if (!known.digest().equals(HexFormat.of().formatHex(digest.digest()))) {
            throw new SubmissionException(Kind.KEY_USED);
        }
        return known.id();
    }

    private String accept(Submission submission, Input input, MessageDigest digest)
            throws IOException, SubmissionException, RefusedException {
        // Refuses the caller's own settings before reading a long input.
        parsed(submission.options());
        String id = UUID.randomUUID().toString().replace("-", "");
        boolean accepted = false;
        try {
            receive(id, submission.owner());
            List<Planned> steps = new ArrayList<>();
            Intake intake = new Intake(
                    settings.input(),
                    workbooks,
                    before -> maker.gatherer(settings(submission, before)),
                    chunk -> steps.add(store(id, steps.size(), chunk)));
            input.into(intake);
            intake.finish();
            BookSettings book = settings(submission, intake.options());
            JobTable.Received job = new JobTable.Received(
                    id, submission.key(), HexFormat.of().formatHex(copy(digest).digest()), book, intake.forms());
            enqueue(job, steps);
            accepted = true;
            return id;
        } catch (DatabaseException e) {
            // Of two concurrent submissions with the same key, the database accepts one.
            return repeated(known(submission).orElseThrow(() -> e), digest);
        } finally {
            if (!accepted) {
                discard(database(), id);
            }
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private void receive(String id, String owner) throws SubmissionException {
        JobTable.Active others = database().inTransaction(connection -> {
            JobTable.Active before = JobTable.active(connection, owner);
            JobTable.insert(connection, id, owner, Instant.now());
            return before;
        });
        JobLimits limits = settings.limits();
        if (others.ofOwner() >= limits.maxJobsPerOwner()) {
            throw new SubmissionException(Kind.TOO_MANY_JOBS, limits.maxJobsPerOwner());
        }
        if (others.all() >= limits.maxJobs()) {
            throw new SubmissionException(Kind.QUEUE_FULL, limits.maxJobs());
        }
    }

    private Planned store(String id, int chunk, List<RawForm> forms) throws IOException {
        objects.putForms(id, chunk, forms);
        return new Planned(new StepName.Read(chunk), forms.get(0).line(), forms.size());
    }

    private BookSettings settings(Submission submission, Map<String, String> before) throws SubmissionException {
        Map<String, String> options = new HashMap<>(before);
        options.putAll(submission.options());
        return parsed(options);
    }

    private BookSettings parsed(Map<String, String> options) throws SubmissionException {
        return BookSettingsParser.parse(
                options, maker::printable, new BookSettingsParser.Known(maker.profiles(), maker.gathering()));
    }

    private void enqueue(JobTable.Received job, List<Planned> steps) {
        database().change(connection -> {
            JobTable.enqueue(connection, job, steps.size());
            StepTable.insert(connection, job.id(), steps);
            queue.get().add(JobTable.find(connection, job.id()).orElseThrow(), steps);
        });
        queue.get().wake();
        database().sync();
    }

    /** Deletes all of a job; its row last, so that cleaning finds the job again if deleting fails. */
    void discard(Database database, String id) throws IOException {
        objects.deleteAll(id);
        database.change(connection -> JobTable.delete(connection, id));
    }
}

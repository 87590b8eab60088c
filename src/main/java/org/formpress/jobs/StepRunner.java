package org.formpress.jobs;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.formpress.book.BookCancelledException;
import org.formpress.jobs.StepTable.Planned;

/** Does a step and finishes it: the last of a stage begins the next, or ends the job, in its own transaction. */
final class StepRunner {

    /** The queue, as far as steps need it. */
    interface Queue {

        /** Within the transaction of the thread. */
        void add(JobRow job, List<Planned> steps);

        boolean isStopping();
    }

    private final Database database;
    private final Steps steps;
    private final JobObjects objects;
    private final JobWatcher watcher;

    StepRunner(Database database, Steps steps, JobObjects objects, JobWatcher watcher) {
        this.database = database;
        this.steps = steps;
        this.objects = objects;
        this.watcher = watcher;
    }

    /** Returns whether the step is at its end; otherwise it is given back, to be done again. */
    boolean run(String id, StepName step, Queue queue) throws IOException {
        Optional<JobRow> job = database.inTransaction(connection -> begin(connection, id, step));
        if (job.isEmpty()) {
            return true;
        }
        try {
            StepWatch watch = new StepWatch(database, id, step, queue::isStopping, watcher::beforeNextForm);
            StepResult result = steps.run(job.get(), step, watch);
            Optional<JobStatus> end =
                    database.inTransaction(connection -> finish(connection, job.get(), step, result, queue));
            watcher.stepDone(id, result.written());
            end.ifPresent(status -> watcher.ended(job.get(), status));
            return true;
        } catch (BookCancelledException e) {
            return !queue.isStopping() && discard(id);
        }
    }

    private static Optional<JobRow> begin(Connection connection, String id, StepName step) throws SQLException {
        if (!StepTable.isOpen(connection, id, step)) {
            return Optional.empty();
        }
        if (step.kind() == StepName.Kind.READ) {
            JobTable.begin(connection, id, Instant.now());
        }
        return JobTable.find(connection, id).filter(row -> !row.status().isEnd());
    }

    private static Optional<JobStatus> finish(
            Connection connection, JobRow job, StepName step, StepResult result, Queue queue) throws SQLException {
        if (!StepTable.finish(connection, job.id(), step)) {
            return Optional.empty();
        }
        int left = JobTable.stepDone(connection, job.id(), result.failed()).orElseThrow(BookCancelledException::new);
        result.record().into(connection);
        return left > 0 ? Optional.empty() : nextStage(connection, job, result, queue);
    }

    private static Optional<JobStatus> nextStage(Connection connection, JobRow job, StepResult result, Queue queue)
            throws SQLException {
        if (result.reason() != null) {
            JobTable.end(connection, job.id(), JobStatus.FAILED, result.reason(), Instant.now());
            return Optional.of(JobStatus.FAILED);
        }
        if (result.next().isEmpty()) {
            JobTable.end(connection, job.id(), JobStatus.DONE, null, Instant.now());
            return Optional.of(JobStatus.DONE);
        }
        StepTable.insert(connection, job.id(), result.next());
        JobTable.open(connection, job.id(), result.next().size());
        queue.add(job, result.next());
        return Optional.empty();
    }

    /** Gives a job up for which every attempt failed. */
    void giveUp(String id) {
        database.inTransaction(
                connection -> JobTable.end(connection, id, JobStatus.FAILED, FailureReason.BROKEN, Instant.now()));
        watcher.stepDone(id, 0);
        database.ask(connection -> JobTable.find(connection, id))
                .ifPresent(job -> watcher.ended(job, JobStatus.FAILED));
    }

    // The step may have kept something after the cancellation had deleted all.
    private boolean discard(String id) throws IOException {
        objects.deleteAll(id);
        return true;
    }
}

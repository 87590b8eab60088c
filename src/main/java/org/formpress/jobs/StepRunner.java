package org.formpress.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.formpress.book.BookCancelledException;

/** Runs a step and records its result; the last step of a stage schedules the next stage, or ends the job, in the same transaction. */
final class StepRunner {

    private final Steps steps;
    private final JobObjects objects;
    private final Database database;
    private final JobEvents events;
    private final StateCache states;

    StepRunner(Steps steps, JobObjects objects, Database database, JobEvents events, StateCache states) {
        this.steps = steps;
        this.objects = objects;
        this.database = database;
        this.events = events;
        this.states = states;
    }

    /** Returns whether the step has ended; otherwise it is to be run again. */
    boolean run(StepTask task, ExecutionContext context) throws IOException {
        Optional<JobRow> found = database.inTransaction(connection -> begin(connection, task));
        if (found.isEmpty()) {
            return true;
        }
        JobRow job = found.get();
        SchedulerState node = context.getSchedulerState();
        try {
            StepProgress progress = new StepProgress(database, task, node::isShuttingDown, events::beforeNextForm);
            StepResult result = task.step().run(steps, job, progress);
            Optional<JobStatus> end = database.inTransaction(
                    connection -> finish(connection, job, task.step(), result, context.getSchedulerClient()));
            states.forget(job.id());
            events.written(result.written());
            end.ifPresent(status -> events.ended(status, job.times().age()));
            return true;
        } catch (BookCancelledException e) {
            return !node.isShuttingDown() && discardIfCancelled(job.id());
        }
    }

    private static Optional<JobRow> begin(Connection connection, StepTask task) throws SQLException {
        if (!StepTable.isOpen(connection, task)) {
            return Optional.empty();
        }
        if (task.step() instanceof StepName.Read) {
            JobTable.begin(connection, task.job(), Instant.now());
        }
        return JobTable.find(connection, task.job()).filter(row -> !row.status().isEnd());
    }

    private static Optional<JobStatus> finish(
            Connection connection, JobRow job, StepName step, StepResult result, SchedulerClient queue)
            throws SQLException {
        if (!StepTable.finish(connection, job.id(), step)) {
            return Optional.empty();
        }
        int left = JobTable.stepDone(connection, job.id(), result.failed()).orElseThrow(BookCancelledException::new);
        result.record().with(connection);
        return left > 0 ? Optional.empty() : nextStage(connection, job, result, queue);
    }

    private static Optional<JobStatus> nextStage(
            Connection connection, JobRow job, StepResult result, SchedulerClient queue) throws SQLException {
        if (result.reason() != null || result.next().isEmpty()) {
            JobStatus end = result.reason() == null ? JobStatus.DONE : JobStatus.FAILED;
            JobTable.end(connection, job.id(), end, result.reason(), Instant.now());
            return Optional.of(end);
        }
        StepTable.insert(connection, job.id(), result.next());
        JobTable.open(connection, job.id(), result.next().size());
        StepTask.schedule(queue, job, result.next());
        return Optional.empty();
    }

    /** Fails a job whose step has failed too often. */
    void giveUp(String id) {
        database.inTransaction(
                connection -> JobTable.end(connection, id, JobStatus.FAILED, FailureReason.BROKEN, Instant.now()));
        states.forget(id);
        database.ask(connection -> JobTable.find(connection, id))
                .ifPresent(job -> events.ended(JobStatus.FAILED, job.times().age()));
    }

    // The step may have stored something after the cancellation had deleted everything. If another node has ended the
    // job, its files stay.
    private boolean discardIfCancelled(String id) throws IOException {
        Optional<JobRow> job = database.ask(connection -> JobTable.find(connection, id));
        if (job.filter(row -> row.status() != JobStatus.CANCELLED).isEmpty()) {
            objects.deleteAll(id);
        }
        return true;
    }
}

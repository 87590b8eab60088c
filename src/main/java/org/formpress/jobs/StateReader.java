package org.formpress.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the states of jobs. */
final class StateReader {

    private final int maxErrors;

    StateReader(int maxErrors) {
        this.maxErrors = maxErrors;
    }

    Optional<StateCache.Seen> look(Connection connection, String id) throws SQLException {
        long nanos = System.nanoTime();
        Optional<JobRow> found = JobTable.find(connection, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JobRow job = found.get();
        JobState state = state(
                connection,
                job,
                job.failed() == 0 ? List.of() : ResultTable.refused(connection, id, maxErrors),
                job.status() == JobStatus.DONE ? ResultTable.files(connection, id) : List.of());
        return Optional.of(new StateCache.Seen(job.owner(), state, nanos));
    }

    JobPage page(Connection connection, String owner, Optional<JobCursor> after, int limit) throws SQLException {
        // One more shows whether there is another page.
        List<JobRow> rows = JobTable.list(connection, owner, after, limit + 1);
        List<JobState> states = new ArrayList<>();
        for (JobRow job : rows.subList(0, Math.min(limit, rows.size()))) {
            states.add(state(connection, job, List.of(), List.of()));
        }
        Optional<JobCursor> next =
                rows.size() > limit ? Optional.of(JobCursor.at(rows.get(limit - 1))) : Optional.empty();
        return new JobPage(states, next);
    }

    private static JobState state(Connection connection, JobRow job, List<RefusedForm> refused, List<JobFile> files)
            throws SQLException {
        StepTable.Done done = StepTable.done(connection, job.id());
        JobProgress progress =
                new JobProgress(job.status(), job.forms(), rendered(job, done), job.failed(), percent(job, done));
        JobOutcome outcome = new JobOutcome(job.standing().reason(), refused, files);
        return new JobState(job.id(), job.settings(), progress, job.times(), outcome);
    }

    private static int rendered(JobRow job, StepTable.Done done) {
        return Math.max(
                0,
                Math.min(
                        job.forms() - job.failed(),
                        done.written() / job.settings().formats().size()));
    }

    private static int percent(JobRow job, StepTable.Done done) {
        if (job.status() == JobStatus.DONE) {
            return 100;
        }
        // Reading counts as much as writing in one format.
        long all = (long) job.forms() * (1 + job.settings().formats().size());
        return (int) Math.min(99, 100L * (done.read() + done.written()) / all);
    }
}

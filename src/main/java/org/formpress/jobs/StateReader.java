package org.formpress.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from the database how far jobs are. */
final class StateReader {

    private static final int ALL = 100;

    private final int errors;

    /** @param errors how many refused forms a state tells of */
    StateReader(int errors) {
        this.errors = errors;
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
                job.failed() == 0 ? List.of() : ResultTable.refused(connection, id, errors),
                job.status() == JobStatus.DONE ? ResultTable.files(connection, id) : List.of());
        return Optional.of(new StateCache.Seen(job.owner(), state, nanos));
    }

    JobPage page(Connection connection, String owner, Optional<JobCursor> after, int limit) throws SQLException {
        // One more tells whether there is another page.
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
        return new JobState(
                job.id(),
                job.status(),
                job.settings(),
                job.forms(),
                rendered(job, done),
                job.failed(),
                percent(job, done),
                job.reason(),
                job.created(),
                job.started(),
                job.finished(),
                refused,
                files);
    }

    private static int rendered(JobRow job, StepTable.Done done) {
        return Math.max(0, Math.min(job.forms() - job.failed(), done.written() / job.formats()));
    }

    private static int percent(JobRow job, StepTable.Done done) {
        if (job.status() == JobStatus.DONE) {
            return ALL;
        }
        long all = (long) job.forms() * (1 + job.formats());
        return (int) Math.min(ALL - 1, ALL * (long) (done.read() + done.written()) / all);
    }
}

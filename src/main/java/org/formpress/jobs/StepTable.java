package org.formpress.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The table of steps. */
final class StepTable {

    /**
     * A step to be run.
     *
     * @param firstLine of the chunk; 0 for other steps
     * @param forms     how many it reads or writes
     */
    record Planned(StepName name, int firstLine, int forms) {}

    /** How many forms are read, and how many are written, counted once per format. */
    record Done(int read, int written) {}

    private StepTable() {}

    static void insert(Connection connection, String job, List<Planned> steps) throws SQLException {
        Sql.batch(
                connection,
                "INSERT INTO booklet_step (job, name, first_line, forms, done, finished) VALUES (?, ?, ?, ?, 0, FALSE)",
                steps.stream()
                        .map(step -> new Object[] {job, step.name().id(), step.firstLine(), step.forms()})
                        .toList());
    }

    static boolean isOpen(Connection connection, StepTask task) throws SQLException {
        Optional<Boolean> finished = Sql.first(
                connection,
                "SELECT finished FROM booklet_step WHERE job = ? AND name = ?",
                row -> row.getBoolean(1),
                task.job(),
                task.step().id());
        return finished.isPresent() && !finished.get();
    }

    /** Returns false if the step was finished already. */
    static boolean finish(Connection connection, String job, StepName step) throws SQLException {
        int changed = Sql.update(
                connection,
                "UPDATE booklet_step SET finished = TRUE, done = forms WHERE job = ? AND name = ? AND finished = FALSE",
                job,
                step.id());
        return changed > 0;
    }

    /** Records progress; that of a repeated step counts once it exceeds the first run. */
    static void progress(Connection connection, StepTask task, int done) throws SQLException {
        Sql.update(
                connection,
                "UPDATE booklet_step SET done = ? WHERE job = ? AND name = ? AND done < ?",
                done,
                task.job(),
                task.step().id(),
                done);
    }

    static Done done(Connection connection, String job) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT COALESCE(SUM(CASE WHEN name LIKE 'read-%' THEN done ELSE 0 END), 0),"
                                + " COALESCE(SUM(CASE WHEN name LIKE 'write-%' THEN done ELSE 0 END), 0)"
                                + " FROM booklet_step WHERE job = ?",
                        row -> new Done(row.getInt(1), row.getInt(2)),
                        job)
                .get(0);
    }

    /** The job's chunks by first line. */
    static NavigableMap<Integer, Integer> chunks(Connection connection, String job) throws SQLException {
        NavigableMap<Integer, Integer> chunks = new TreeMap<>();
        Sql.list(
                connection,
                "SELECT first_line, name FROM booklet_step WHERE job = ? AND name LIKE 'read-%'",
                row -> chunks.put(row.getInt(1), ((StepName.Read) StepName.ofId(row.getString(2))).chunk()),
                job);
        return chunks;
    }
}

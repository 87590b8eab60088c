package org.formpress.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The steps of the jobs in the database. */
final class StepTable {

    /**
     * A step that is to be done.
     *
     * @param firstLine of the chunk that is read
     * @param forms     how many it has to do with
     */
    record Planned(StepName name, int firstLine, int forms) {}

    /** How many forms are read, and how many are written, each in every format. */
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

    static boolean isOpen(Connection connection, String job, StepName step) throws SQLException {
        Optional<Boolean> finished = Sql.first(
                connection,
                "SELECT finished FROM booklet_step WHERE job = ? AND name = ?",
                row -> row.getBoolean(1),
                job,
                step.id());
        return finished.isPresent() && !finished.get();
    }

    /** Whether the step was not finished before. */
    static boolean finish(Connection connection, String job, StepName step) throws SQLException {
        int changed = Sql.update(
                connection,
                "UPDATE booklet_step SET finished = TRUE, done = forms WHERE job = ? AND name = ? AND finished = FALSE",
                job,
                step.id());
        return changed > 0;
    }

    /** Tells how far a step is; a step that is done again counts when it is farther than before. */
    static void progress(Connection connection, String job, StepName step, int done) throws SQLException {
        Sql.update(
                connection,
                "UPDATE booklet_step SET done = ? WHERE job = ? AND name = ? AND done < ?",
                done,
                job,
                step.id(),
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

    /** The job's chunks by their first lines. */
    static NavigableMap<Integer, Integer> chunks(Connection connection, String job) throws SQLException {
        NavigableMap<Integer, Integer> chunks = new TreeMap<>();
        Sql.list(
                connection,
                "SELECT first_line, name FROM booklet_step WHERE job = ? AND name LIKE 'read-%'",
                row -> chunks.put(row.getInt(1), StepName.ofId(row.getString(2)).number()),
                job);
        return chunks;
    }
}

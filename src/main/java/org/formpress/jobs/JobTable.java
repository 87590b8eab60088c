package org.formpress.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.formpress.book.BookSettings;
import org.jspecify.annotations.Nullable;

/** The table of jobs. */
final class JobTable {

    /** A job that was submitted with a key. */
    record Known(String id, String digest) {}

    /** How many jobs wait or run. */
    record Active(int all, int ofOwner) {}

    /** A job whose input is complete. */
    record Received(String id, @Nullable String key, String digest, BookSettings settings, int forms) {}

    private static final String ACTIVE = "('receiving', 'queued', 'running')";
    private static final String COLUMNS =
            "SELECT id, owner, state, settings, forms, failed, reason, created, started, finished"
                    + " FROM booklet_job WHERE state <> 'receiving' AND ";
    private static final TypeReference<BookSettings> SETTINGS = new TypeReference<>() {};

    private JobTable() {}

    static void insert(Connection connection, String id, String owner, Instant now) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO booklet_job (id, owner, state, settings, forms, formats, open_steps, failed, created)"
                        + " VALUES (?, ?, 'receiving', '', 0, 0, 0, 0, ?)",
                id,
                owner,
                now.toEpochMilli());
    }

    /** Makes a job visible. */
    static void enqueue(Connection connection, Received job, int steps) throws SQLException {
        Sql.update(
                connection,
                "UPDATE booklet_job SET state = 'queued', idempotency_key = ?, digest = ?, settings = ?, forms = ?,"
                        + " formats = ?, open_steps = ? WHERE id = ?",
                job.key(),
                job.digest(),
                StoredJson.text(job.settings()),
                job.forms(),
                job.settings().formats().size(),
                steps,
                job.id());
    }

    static Optional<Known> known(Connection connection, String owner, String key) throws SQLException {
        return Sql.first(
                connection,
                "SELECT id, digest FROM booklet_job WHERE owner = ? AND idempotency_key = ?",
                row -> new Known(row.getString(1), row.getString(2)),
                owner,
                key);
    }

    static Active active(Connection connection, String owner) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN owner = ? THEN 1 ELSE 0 END), 0) FROM booklet_job"
                                + " WHERE state IN " + ACTIVE,
                        row -> new Active(row.getInt(1), row.getInt(2)),
                        owner)
                .get(0);
    }

    static Optional<JobRow> find(Connection connection, String id) throws SQLException {
        return Sql.first(connection, COLUMNS + "id = ?", JobTable::row, id);
    }

    /** An owner's jobs after a cursor, newest first. */
    static List<JobRow> list(Connection connection, String owner, Optional<JobCursor> after, int limit)
            throws SQLException {
        long created = after.map(place -> place.created().toEpochMilli()).orElse(Long.MAX_VALUE);
        return Sql.list(
                connection,
                COLUMNS + "owner = ? AND (created < ? OR created = ? AND id < ?) ORDER BY created DESC, id DESC LIMIT "
                        + limit,
                JobTable::row,
                owner,
                created,
                created,
                after.map(JobCursor::id).orElse(""));
    }

    private static JobRow row(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new JobRow(
                row.getString("id"),
                row.getString("owner"),
                StoredJson.read(row.getString("settings"), SETTINGS),
                new JobRow.Standing(
                        JobStatus.ofId(row.getString("state")),
                        reason == null ? null : FailureReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                        row.getInt("forms"),
                        row.getInt("failed")),
                new JobTimes(
                        Instant.ofEpochMilli(row.getLong("created")), time(row, "started"), time(row, "finished")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static void begin(Connection connection, String id, Instant now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE booklet_job SET state = 'running', started = ? WHERE id = ? AND state = 'queued'",
                now.toEpochMilli(),
                id);
    }

    /**
     * Counts a step as finished. The row stays locked until the transaction ends, so exactly one step is the last.
     *
     * @return how many steps of the stage are left; empty if the job is no longer running
     */
    static Optional<Integer> stepDone(Connection connection, String id, int failed) throws SQLException {
        int changed = Sql.update(
                connection,
                "UPDATE booklet_job SET open_steps = open_steps - 1, failed = failed + ?"
                        + " WHERE id = ? AND state = 'running'",
                failed,
                id);
        return changed == 0
                ? Optional.empty()
                : Sql.first(connection, "SELECT open_steps FROM booklet_job WHERE id = ?", row -> row.getInt(1), id);
    }

    static void open(Connection connection, String id, int steps) throws SQLException {
        Sql.update(connection, "UPDATE booklet_job SET open_steps = ? WHERE id = ?", steps, id);
    }

    /** Ends a job; returns false if it had ended already. */
    static boolean end(Connection connection, String id, JobStatus status, @Nullable FailureReason reason, Instant now)
            throws SQLException {
        int changed = Sql.update(
                connection,
                "UPDATE booklet_job SET state = ?, reason = ?, finished = ? WHERE id = ? AND state IN " + ACTIVE,
                status.id(),
                reason == null ? null : reason.id(),
                now.toEpochMilli(),
                id);
        return changed > 0;
    }

    /** Jobs that ended before a time, and those whose input began before another and never completed. */
    static List<String> outdated(Connection connection, Instant ended, Instant begun) throws SQLException {
        return Sql.list(
                connection,
                "SELECT id FROM booklet_job WHERE finished < ? OR (state = 'receiving' AND created < ?)",
                row -> row.getString(1),
                ended.toEpochMilli(),
                begun.toEpochMilli());
    }

    static void delete(Connection connection, String id) throws SQLException {
        Sql.update(connection, "DELETE FROM booklet_job WHERE id = ?", id);
    }

    static Map<JobStatus, Integer> counts(Connection connection) throws SQLException {
        Map<JobStatus, Integer> counts = new EnumMap<>(JobStatus.class);
        Sql.list(
                connection,
                "SELECT state, COUNT(*) FROM booklet_job GROUP BY state",
                row -> counts.put(JobStatus.ofId(row.getString(1)), row.getInt(2)));
        return counts;
    }
}

package org.formpress.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in the list of jobs that stays valid while jobs are added and deleted.
 *
 * @param created the creation time of the last job before it
 * @param id      that job's id
 */
public record JobCursor(Instant created, String id) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})-([0-9a-f]{32})");

    static JobCursor at(JobRow job) {
        return new JobCursor(job.times().created(), job.id());
    }

    /** Parses what {@link #text()} returns; empty if the text is malformed. */
    public static Optional<JobCursor> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new JobCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }

    public String text() {
        return created.toEpochMilli() + "-" + id;
    }
}

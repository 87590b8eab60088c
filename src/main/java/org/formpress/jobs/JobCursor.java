package org.formpress.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of jobs, which stays where it is though jobs come and go.
 *
 * @param created when the last job before the place came in
 * @param id      that job's
 */
public record JobCursor(Instant created, String id) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})-([0-9a-f]{32})");

    static JobCursor at(JobRow job) {
        return new JobCursor(job.created(), job.id());
    }

    /** The place that a text says; none when it says none. */
    public static Optional<JobCursor> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new JobCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }

    /** Says the place. */
    public String text() {
        return created.toEpochMilli() + "-" + id;
    }
}

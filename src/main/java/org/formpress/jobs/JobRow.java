package org.formpress.jobs;

import org.formpress.book.BookSettings;
import org.jspecify.annotations.Nullable;

/** A job in the database. */
record JobRow(String id, String owner, BookSettings settings, Standing standing, JobTimes times) {

    /**
     * How a job stands.
     *
     * @param reason why it failed as a whole
     * @param forms  how many were received
     * @param failed how many were refused
     */
    record Standing(JobStatus status, @Nullable FailureReason reason, int forms, int failed) {}

    JobStatus status() {
        return standing.status();
    }

    int forms() {
        return standing.forms();
    }

    int failed() {
        return standing.failed();
    }
}

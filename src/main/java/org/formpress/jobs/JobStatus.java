package org.formpress.jobs;

import java.util.Locale;

/** The stages of a job. */
public enum JobStatus {
    /** Its input is arriving; the job is not visible yet. */
    RECEIVING,
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** The name callers see, such as {@code running}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobStatus ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether the status is final. */
    public boolean isEnd() {
        return compareTo(DONE) >= 0;
    }
}

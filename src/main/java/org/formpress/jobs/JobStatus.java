package org.formpress.jobs;

import java.util.Locale;

/** How far a job is. */
public enum JobStatus {
    /** Its input is still coming in; nobody knows of it. */
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

    /** Whether nothing more will become of the job. */
    public boolean isEnd() {
        return compareTo(DONE) >= 0;
    }
}

package org.formpress.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.formpress.book.BookSettings;

/** A job as its owner sees it. */
public record JobState(String id, BookSettings settings, JobProgress progress, JobTimes times, JobOutcome outcome) {

    public JobStatus status() {
        return progress.status();
    }

    /** The estimated time left, extrapolated from the time taken. */
    public Optional<Duration> remaining(Instant now) {
        Instant started = times.started();
        int percent = progress.percent();
        return status() != JobStatus.RUNNING || started == null || percent == 0
                ? Optional.empty()
                : Optional.of(Duration.between(started, now)
                        .multipliedBy(100 - percent)
                        .dividedBy(percent));
    }
}

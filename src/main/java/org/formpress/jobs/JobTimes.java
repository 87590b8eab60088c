package org.formpress.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a job was accepted, and when work on it started and finished, by the clocks of the nodes that wrote it. */
public record JobTimes(
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished) {

    /** The time since the job was accepted. */
    Duration age() {
        return Duration.between(created, Instant.now());
    }
}

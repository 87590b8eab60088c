package org.formpress.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * The priority of a job's steps: the earlier the job is due, the higher. A job is due 0.1 s per form after it was accepted, so a
 * small job overtakes a large one, unless the large one has already waited that long.
 */
final class JobPriority {

    /** About ten times what a form takes, so that small jobs overtake as long as the nodes keep up. */
    private static final Duration TIME_PER_FORM = Duration.ofMillis(100);

    /** Seconds since this time fit into an int until 2094; priorities are negative, below those of the queue's own tasks. */
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private JobPriority() {}

    /** In seconds, negative; the highest goes first. */
    static int of(Instant created, int forms) {
        Instant due = created.plus(TIME_PER_FORM.multipliedBy(forms));
        return (int) -Duration.between(EPOCH, due).toSeconds();
    }
}

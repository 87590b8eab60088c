package org.formpress.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * Which job goes first: the one that ought to be done first, where a job is given time by its forms. So a small job goes before
 * a large one that is at work, and a large one that has waited for its time goes before all that come later.
 */
final class Turn {

    /** Some ten times what a form takes, so that small jobs pass as long as the nodes keep up. */
    private static final Duration TIME_OF_A_FORM = Duration.ofMillis(100);

    /** Turns since then fit into the queue's numbers until 2094, and are below those of the queue's own work. */
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private Turn() {}

    /**
     * The priority of a job's steps.
     *
     * @param created when the job came in
     * @return seconds, below zero; the higher goes first
     */
    static int of(Instant created, int forms) {
        Instant due = created.plus(TIME_OF_A_FORM.multipliedBy(forms));
        return (int) -Duration.between(BEGINNING, due).toSeconds();
    }
}

package org.formpress.jobs;

import java.time.Duration;

/** Is told what this node does, to measure it and to share its processors. */
@FunctionalInterface
public interface JobEvents {

    JobEvents NONE = () -> {};

    /** Another form is about to be done; what is more urgent may go first. */
    void beforeNextForm();

    /** That many forms were written in one format. */
    default void written(int forms) {}

    /**
     * Whether steps wait as long as the store takes nothing, for somebody who mends it; otherwise their job is given up after some
     * attempts.
     */
    default boolean waitForStore() {
        return false;
    }

    /** @param time since the job came in */
    default void ended(JobStatus status, Duration time) {}
}

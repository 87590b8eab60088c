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

    /** @param time since the job came in */
    default void ended(JobStatus status, Duration time) {}
}

package org.formpress.jobs;

import java.time.Duration;

/** Listens to the work of this node, to measure it and to share its processors. */
@FunctionalInterface
public interface JobEvents {

    JobEvents NONE = () -> {};

    /** Called before each form; more urgent work may run first. */
    void beforeNextForm();

    /** Forms were written in one format. */
    default void written(int forms) {}

    /** @param time since the job was accepted */
    default void ended(JobStatus status, Duration time) {}
}

package org.formpress.jobs;

import java.time.Duration;

/** Is told what this node does, to measure it and to share its processors. */
public interface JobEvents {

    JobEvents NONE = new JobEvents() {
        @Override
        public void beforeNextForm() {}

        @Override
        public void written(int forms) {}

        @Override
        public void ended(JobStatus status, Duration time) {}
    };

    /** Another form is about to be done; what is more urgent may go first. */
    void beforeNextForm();

    /** That many forms were written in one format. */
    void written(int forms);

    /** @param time since the job came in */
    void ended(JobStatus status, Duration time);
}

package org.formpress.jobs;

/** Is told what this node does for the jobs. */
interface JobWatcher {

    /** Another form is about to be done; what is more urgent may go first. */
    void beforeNextForm();

    /**
     * A step is finished.
     *
     * @param written how many forms were written in it
     */
    void stepDone(String job, int written);

    void ended(JobRow job, JobStatus status);
}

package org.formpress.jobs;

import java.time.Duration;

/**
 * How much is done, taken and kept.
 *
 * @param threads     how many steps run at the same time on this node
 * @param maxBytes    longest input, in bytes
 * @param maxForm     longest form, in bytes
 * @param maxForms    most forms of a book
 * @param maxJobs     most jobs that wait or run at the same time
 * @param maxJobsEach most of them of one owner
 * @param errors      how many refused forms a state tells of; the others are counted
 * @param keep        how long a finished job and its files are kept
 */
public record JobSettings(
        int threads,
        long maxBytes,
        int maxForm,
        int maxForms,
        int maxJobs,
        int maxJobsEach,
        int errors,
        Duration keep) {}

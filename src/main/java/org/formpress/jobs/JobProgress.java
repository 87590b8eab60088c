package org.formpress.jobs;

/**
 * How far a job is.
 *
 * @param forms    how many were received
 * @param rendered how many are printed; with several formats, each format of a form counts as a fraction
 * @param failed   how many were refused
 * @param percent  of the work done; never falls, and is 100 only at the end
 */
public record JobProgress(JobStatus status, int forms, int rendered, int failed, int percent) {}

package org.formpress.jobs;

/**
 * How many jobs are accepted, and how much their states list.
 *
 * @param maxJobs         that wait or run at the same time
 * @param maxJobsPerOwner of these
 * @param maxErrors       refused forms that a state lists; the rest are only counted
 */
public record JobLimits(int maxJobs, int maxJobsPerOwner, int maxErrors) {

    public static final JobLimits NONE = new JobLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
}

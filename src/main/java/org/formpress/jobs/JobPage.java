package org.formpress.jobs;

import java.util.List;
import java.util.Optional;

/**
 * Some of an owner's jobs, newest first.
 *
 * @param jobs without their refused forms and files, which {@link JobService#state} has
 * @param next the cursor of the next page; empty on the last
 */
public record JobPage(List<JobState> jobs, Optional<JobCursor> next) {

    public JobPage {
        jobs = List.copyOf(jobs);
    }
}

package org.formpress.jobs;

import java.util.List;
import java.util.Optional;

/**
 * Some of an owner's jobs, newest first.
 *
 * @param jobs without the forms that were refused and without files, of which {@link BookJobs#state} tells
 * @param next after which the next page begins; none when this is the last
 */
public record JobPage(List<JobState> jobs, Optional<JobCursor> next) {

    public JobPage {
        jobs = List.copyOf(jobs);
    }
}

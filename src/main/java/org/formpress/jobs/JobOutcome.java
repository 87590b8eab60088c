package org.formpress.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job has produced.
 *
 * @param reason why it failed as a whole
 * @param errors the first refused forms, by line
 * @param files  all finished files, once the job is done
 */
public record JobOutcome(@Nullable FailureReason reason, List<RefusedForm> errors, List<JobFile> files) {

    public JobOutcome {
        errors = List.copyOf(errors);
        files = List.copyOf(files);
    }
}

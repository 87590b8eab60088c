package org.formpress.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.formpress.book.BookSettings;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a job.
 *
 * @param forms    how many came in
 * @param rendered how many are printed; with several formats, one format of a form counts for its part
 * @param failed   how many were refused
 * @param percent  how much of the work is done; it never falls, and is 100 only at the end
 * @param reason   why it failed as a whole
 * @param errors   the first refused forms, by line
 * @param files    what is finished; all of it together, at the end
 */
public record JobState(
        String id,
        JobStatus status,
        BookSettings settings,
        int forms,
        int rendered,
        int failed,
        int percent,
        @Nullable FailureReason reason,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished,
        List<RefusedForm> errors,
        List<JobFile> files) {

    private static final int ALL = 100;

    public JobState {
        errors = List.copyOf(errors);
        files = List.copyOf(files);
    }

    /** How long it will still take, by what it took so far. */
    public Optional<Duration> remaining(Instant now) {
        if (status != JobStatus.RUNNING || started == null || percent == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.between(started, now).multipliedBy(ALL - percent).dividedBy(percent));
    }
}

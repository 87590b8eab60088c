package org.formpress.jobs;

import java.time.Duration;
import org.formpress.jobs.intake.InputLimits;

/**
 * How jobs are accepted, run and kept.
 *
 * @param threads      how many steps this node runs at the same time
 * @param waitForStore whether steps wait while the store is unusable; otherwise their job fails after some attempts
 * @param keep         how long a finished job and its files are kept
 */
public record JobSettings(int threads, boolean waitForStore, InputLimits input, JobLimits limits, Duration keep) {

    /** For jobs of this process alone: only the size of a form is limited. */
    public static JobSettings unlimited(int threads, int maxFormBytes) {
        return new JobSettings(threads, false, InputLimits.ofForm(maxFormBytes), JobLimits.NONE, Duration.ofDays(1));
    }
}

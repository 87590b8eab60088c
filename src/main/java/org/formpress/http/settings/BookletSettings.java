package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.formpress.jobs.JobLimits;
import org.formpress.jobs.JobSettings;
import org.formpress.jobs.intake.InputLimits;

/**
 * Limits of booklets.
 *
 * @param threads      chunks of forms processed at the same time; 0 for one per processor
 * @param working      how long reading one form may take before it is refused
 * @param receiving    how long receiving an input may take
 * @param keep         how long a finished booklet is kept
 * @param maxMegabytes maximum input size, in MiB
 * @param maxForms     maximum number of forms per booklet
 * @param jobs         how many booklets may be waiting or in progress
 * @param jobsPerKey   how many of them per access key
 * @param uploads      how many inputs may be received at the same time
 * @param errors       how many refused forms a booklet's state lists; the rest are only counted
 * @param listeners    how many clients may follow events at the same time
 */
@ConfigurationProperties("formpress.booklets")
public record BookletSettings(
        @Bindable(defaultValue = "0") int threads,
        @Bindable(defaultValue = "15s") Duration working,
        @Bindable(defaultValue = "15m") Duration receiving,
        @Bindable(defaultValue = "7d") Duration keep,
        @Bindable(defaultValue = "1024") int maxMegabytes,
        @Bindable(defaultValue = "100000") int maxForms,
        @Bindable(defaultValue = "200") int jobs,
        @Bindable(defaultValue = "50") int jobsPerKey,
        @Bindable(defaultValue = "8") int uploads,
        @Bindable(defaultValue = "100") int errors,
        @Bindable(defaultValue = "100") int listeners) {

    public BookletSettings {
        threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** @param maxForm longest form, in bytes */
    public JobSettings forJobs(int maxForm) {
        InputLimits input = new InputLimits((long) maxMegabytes << 20, maxForm, maxForms);
        return new JobSettings(threads, true, input, new JobLimits(jobs, jobsPerKey, errors), keep);
    }
}

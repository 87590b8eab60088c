package org.formpress.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.formpress.jobs.JobLimits;
import org.formpress.jobs.JobSettings;
import org.formpress.jobs.intake.InputLimits;

/**
 * How much is done for booklets, and how long they are kept.
 *
 * @param threads      how many chunks of forms are worked on at the same time; 0 means one a processor
 * @param working      how long one form may take to be read; one that takes longer is refused
 * @param receiving    how long an input may take to come in
 * @param keep         how long a finished booklet is kept
 * @param maxMegabytes longest input, in MiB
 * @param maxForms     most forms of a booklet
 * @param jobs         how many booklets may wait or be worked on
 * @param jobsPerKey   how many of them with one access key
 * @param uploads      how many inputs may come in at the same time
 * @param errors       how many refused forms a state tells of; the others are counted
 * @param listeners    how many callers may listen to events at the same time
 */
@ConfigurationProperties("formpress.booklets")
record BookletSettings(
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

    BookletSettings {
        threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** @param maxForm longest form, in bytes */
    JobSettings forJobs(int maxForm) {
        InputLimits input = new InputLimits((long) maxMegabytes << 20, maxForm, maxForms);
        return new JobSettings(threads, true, input, new JobLimits(jobs, jobsPerKey, errors), keep);
    }
}

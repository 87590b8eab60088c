package org.formpress.http.booklet;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.formpress.jobs.DatabaseException;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobStatus;

/** Gauges counting booklets by state across all nodes; NaN while the database is unavailable. */
final class BookletGauges {

    private BookletGauges() {}

    static void register(MeterRegistry meters, JobService jobs) {
        for (JobStatus status : JobStatus.values()) {
            Gauge.builder("formpress.booklets.jobs", () -> count(jobs, status))
                    .description("Booklets by state, across all nodes")
                    .tag("state", status.id())
                    .register(meters);
        }
    }

    private static double count(JobService jobs, JobStatus status) {
        try {
            return jobs.counts().getOrDefault(status, 0);
        } catch (DatabaseException unavailable) {
            return Double.NaN;
        }
    }
}

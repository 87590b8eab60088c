package org.formpress.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.formpress.jobs.DatabaseException;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobStatus;

/** How many booklets there are in each state, all nodes together; not a number while their database is away. */
final class BookletGauges {

    private BookletGauges() {}

    static void register(MeterRegistry meters, JobService jobs) {
        for (JobStatus status : JobStatus.values()) {
            Gauge.builder("formpress.booklets.jobs", () -> count(jobs, status))
                    .description("Booklets by state, all nodes together")
                    .tag("state", status.id())
                    .register(meters);
        }
    }

    private static double count(JobService jobs, JobStatus status) {
        try {
            return jobs.counts().getOrDefault(status, 0);
        } catch (DatabaseException away) {
            return Double.NaN;
        }
    }
}

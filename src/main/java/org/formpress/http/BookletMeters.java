package org.formpress.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.formpress.jobs.JobEvents;
import org.formpress.jobs.JobStatus;

/** Measures the work on booklets of this node, and lets single forms go before theirs. */
@Singleton
final class BookletMeters implements JobEvents {

    private final MeterRegistry meters;
    private final Courtesy courtesy;
    private final Counter written;

    BookletMeters(MeterRegistry meters, Courtesy courtesy) {
        this.meters = meters;
        this.courtesy = courtesy;
        this.written = Counter.builder("formpress.booklets.forms")
                .description("Forms written into booklets, each in every format")
                .register(meters);
    }

    @Override
    public void beforeNextForm() {
        courtesy.pause();
    }

    @Override
    public void written(int forms) {
        written.increment(forms);
    }

    @Override
    public void ended(JobStatus status, Duration time) {
        Timer.builder("formpress.booklets")
                .description("Time from a booklet's coming in to its end")
                .tag("state", status.id())
                .register(meters)
                .record(time);
    }
}

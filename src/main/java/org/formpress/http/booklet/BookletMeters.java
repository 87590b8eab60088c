package org.formpress.http.booklet;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.formpress.http.api.BackgroundThrottle;
import org.formpress.jobs.JobEvents;
import org.formpress.jobs.JobStatus;

/** Records the booklet work of this node, and yields to single forms. */
@Singleton
final class BookletMeters implements JobEvents {

    private final MeterRegistry meters;
    private final BackgroundThrottle throttle;
    private final Counter written;

    BookletMeters(MeterRegistry meters, BackgroundThrottle throttle) {
        this.meters = meters;
        this.throttle = throttle;
        this.written = Counter.builder("formpress.booklets.forms")
                .description("Forms written into booklets, counted per format")
                .register(meters);
    }

    @Override
    public void beforeNextForm() {
        throttle.pause();
    }

    @Override
    public void written(int forms) {
        written.increment(forms);
    }

    @Override
    public void ended(JobStatus status, Duration time) {
        Timer.builder("formpress.booklets")
                .description("Time from submission to the end of a booklet")
                .tag("state", status.id())
                .register(meters)
                .record(time);
    }
}

package org.formpress.http.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.bounds.DeadlineException;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.render.Rendered;
import org.formpress.render.Renderer;

/** Renders forms and records the time taken. */
@Singleton
final class RenderMeters {

    private static final Duration[] STEPS = {
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500),
        Duration.ofSeconds(1), Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(15)
    };
    // Refused data may name any form; arbitrary texts must not become metric labels.
    private static final String NO_FORM = "none";

    private final Renderer renderer;
    private final MeterRegistry meters;
    /** To find one in the registry takes long. */
    private final Map<List<String>, Timer> timers = new ConcurrentHashMap<>();

    RenderMeters(Renderer renderer, MeterRegistry meters) {
        this.renderer = renderer;
        this.meters = meters;
    }

    Rendered render(RenderRequest request) throws RefusedException {
        Timer.Sample sample = Timer.start(meters);
        String form = NO_FORM;
        String outcome = "failed";
        try {
            Rendered rendered = renderer.render(request);
            form = rendered.form().id();
            outcome = "done";
            return rendered;
        } catch (RefusedException refused) {
            outcome = "refused";
            throw refused;
        } catch (DeadlineException late) {
            outcome = "late";
            throw late;
        } finally {
            sample.stop(timer(request, form, outcome));
        }
    }

    private Timer timer(RenderRequest request, String form, String outcome) {
        List<String> tags = List.of(request.format().id(), form, outcome);
        return timers.computeIfAbsent(tags, any -> timer(tags));
    }

    private Timer timer(List<String> tags) {
        return Timer.builder("formpress.render")
                .description("Time to make a file, without waiting")
                .tags("format", tags.get(0), "form", tags.get(1), "outcome", tags.get(2))
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}

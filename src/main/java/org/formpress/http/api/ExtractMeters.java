package org.formpress.http.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.read.file.FileKind;
import org.formpress.render.Renderer;

/** Extracts data from files and records the time taken. */
@Singleton
final class ExtractMeters {

    private static final Duration[] STEPS = {
        Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(2500), Duration.ofSeconds(15)
    };

    private final Renderer renderer;
    private final MeterRegistry meters;

    ExtractMeters(Renderer renderer, MeterRegistry meters) {
        this.renderer = renderer;
        this.meters = meters;
    }

    /** @param unfinished whether the data need not be complete */
    List<Extracted> extract(byte[] file, boolean unfinished) throws RefusedException {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            List<Extracted> forms = unfinished ? renderer.extractUnfinished(file) : renderer.extract(file);
            outcome = "done";
            return forms;
        } catch (RefusedException refused) {
            outcome = "refused";
            throw refused;
        } finally {
            sample.stop(timer(FileKind.of(file).id(), outcome));
        }
    }

    private Timer timer(String format, String outcome) {
        return Timer.builder("formpress.extract")
                .description("Time to read a file back, without waiting")
                .tags("format", format, "outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(meters);
    }
}

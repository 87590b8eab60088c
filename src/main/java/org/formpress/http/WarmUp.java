package org.formpress.http;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.formpress.form.Form;
import org.formpress.http.api.BackgroundThrottle;
import org.formpress.http.api.SampleForms;
import org.formpress.http.booklet.BookletWarmUp;
import org.formpress.http.settings.RenderSettings;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the samples and makes booklets of them in the background, so that no clerk waits for what java loads and compiles. */
@Singleton
final class WarmUp implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    // A clerk who waited for the start goes first: side by side, both would load the same things for twice as long.
    private static final long HEAD_START_MILLIS = 1000;

    private final Renderer renderer;
    private final SampleForms samples;
    private final RenderSettings settings;
    private final BackgroundThrottle courtesy;
    private volatile boolean stopping;

    WarmUp(Renderer renderer, SampleForms samples, RenderSettings settings, BackgroundThrottle courtesy) {
        this.renderer = renderer;
        this.samples = samples;
        this.settings = settings;
        this.courtesy = courtesy;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        if (settings.warmUp() > 0) {
            Thread thread = new Thread(this::run, "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    // Not by an interrupt: that would close the jar for those who are still being served.
    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void run() {
        try {
            Thread.sleep(HEAD_START_MILLIS);
            renderAll();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("the warm-up has ended early", failure);
        }
    }

    private void renderAll() throws InterruptedException {
        for (int round = 0; round < settings.warmUp() && !stopping; round++) {
            renderEach();
        }
        List<byte[]> forms = renderer.catalogue().forms().stream()
                .flatMap(form -> samples.of(form).stream())
                .toList();
        new BookletWarmUp(renderer, courtesy::pause, () -> stopping).run(forms, settings.warmUp() / 2);
    }

    private void renderEach() {
        for (OutputFormat format : OutputFormat.values()) {
            for (Form form : renderer.catalogue().forms()) {
                samples.of(form).ifPresent(json -> render(form, json, format));
            }
        }
    }

    // A sample that does not render is worth a line in the log, and no reason not to serve.
    private void render(Form form, byte[] json, OutputFormat format) {
        try {
            renderer.render(new RenderRequest(json, format, false));
        } catch (RefusedException | RuntimeException failure) {
            LOG.warn("the sample of {} does not render as {}", form.id(), format.id(), failure);
        }
    }
}

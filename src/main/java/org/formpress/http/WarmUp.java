package org.formpress.http;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import org.formpress.digest.Sha256;
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

/**
 * Renders the samples and booklets of them in the background, so that class loading and compilation slow no request.
 */
@Singleton
final class WarmUp implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    // Requests already waiting go first: in parallel, both would load the same classes and take twice as long.
    private static final long HEAD_START_MILLIS = 1000;

    private final Renderer renderer;
    private final SampleForms samples;
    private final RenderSettings settings;
    private final BackgroundThrottle throttle;
    private volatile boolean stopping;

    WarmUp(Renderer renderer, SampleForms samples, RenderSettings settings, BackgroundThrottle throttle) {
        this.renderer = renderer;
        this.samples = samples;
        this.settings = settings;
        this.throttle = throttle;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        Thread thread = new Thread(this::run, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    // No interrupt: it would close the jar while requests are still being served.
    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void run() {
        try {
            Thread.sleep(HEAD_START_MILLIS);
            Sha256.accelerate();
            if (settings.warmUp() > 0) {
                renderAll();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("warm-up ended early", failure);
        }
    }

    private void renderAll() throws InterruptedException {
        List<Form> forms = renderer.catalogue().forms();
        for (int turn = 0; turn < settings.warmUp() && !stopping && !forms.isEmpty(); turn++) {
            renderSample(forms.get(turn % forms.size()));
        }
        List<byte[]> all =
                forms.stream().flatMap(form -> samples.of(form).stream()).toList();
        new BookletWarmUp(renderer, throttle::pause, () -> stopping).run(all, settings.warmUp() / 4);
    }

    private void renderSample(Form form) {
        // The old format is rare, and its library takes memory from the first file on.
        for (OutputFormat format : EnumSet.complementOf(EnumSet.of(OutputFormat.XLS))) {
            samples.of(form).ifPresent(json -> render(form, json, format));
        }
    }

    // A broken sample must not stop the service.
    private void render(Form form, byte[] json, OutputFormat format) {
        try {
            renderer.render(new RenderRequest(json, format, false));
        } catch (RefusedException | RuntimeException failure) {
            LOG.warn("sample of {} does not render as {}", form.id(), format.id(), failure);
        }
    }
}

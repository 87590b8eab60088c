package org.formpress.http;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.formpress.form.Form;
import org.formpress.form.RefusedException;
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
    private final Samples samples;
    private final RenderSettings settings;

    WarmUp(Renderer renderer, Samples samples, RenderSettings settings) {
        this.renderer = renderer;
        this.samples = samples;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        if (settings.warmUp() > 0) {
            Thread thread = new Thread(this::renderAll, "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void renderAll() {
        try {
            Thread.sleep(HEAD_START_MILLIS);
        } catch (InterruptedException stop) {
            return;
        }
        for (int round = 0; round < settings.warmUp(); round++) {
            renderEach();
        }
        BookletWarmUp.run(renderer, samples(), settings.warmUp() / 2);
    }

    /** Every sample as often as it was rendered, one a line. */
    private byte[] samples() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int round = 0; round < settings.warmUp(); round++) {
            renderer.catalogue().forms().stream()
                    .flatMap(form -> samples.of(form).stream())
                    .forEach(json -> addLine(json, lines));
        }
        return lines.toByteArray();
    }

    private static void addLine(byte[] json, ByteArrayOutputStream lines) {
        // In JSON, line breaks stand between values only.
        lines.writeBytes(
                new String(json, StandardCharsets.UTF_8).replace('\n', ' ').getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
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

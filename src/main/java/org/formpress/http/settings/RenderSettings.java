package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much is rendered at once.
 *
 * @param threads    how many renders run at the same time; 0 means one a processor
 * @param queue      how many more may wait
 * @param heldMegabytes how much of bodies longer than 64 KiB is held at the same time, in MiB
 * @param waiting    how long one may wait before it is turned away
 * @param working    how long one may run before its caller is given up
 * @param retryAfter what callers who are turned away are told to wait
 * @param warmUp     how often the samples are rendered in the background after the start, and half as many booklets made; 0 for not at all
 */
@ConfigurationProperties("formpress.render")
public record RenderSettings(
        @Bindable(defaultValue = "0") int threads,
        @Bindable(defaultValue = "64") int queue,
        @Bindable(defaultValue = "64") int heldMegabytes,
        @Bindable(defaultValue = "15s") Duration waiting,
        @Bindable(defaultValue = "60s") Duration working,
        @Bindable(defaultValue = "2s") Duration retryAfter,
        @Bindable(defaultValue = "20") int warmUp) {

    public RenderSettings {
        if (queue < 1) {
            throw new IllegalArgumentException("formpress.render.queue is " + queue + ", but must be at least 1");
        }
        threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}

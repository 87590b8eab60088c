package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Limits of rendering.
 *
 * @param threads       renders running at the same time; 0 for one per processor
 * @param queue         how many more may wait
 * @param heldMegabytes memory for request bodies longer than 64 KiB, in MiB
 * @param waiting       how long a render may wait before it is refused
 * @param working       how long a render may run before the request fails
 * @param retryAfter    the Retry-After of refused requests
 * @param warmUp        how many samples are rendered in each format in the background after the start, the forms in turn,
 *                      along with a quarter as many booklets; 0 for none
 */
@ConfigurationProperties("formpress.render")
public record RenderSettings(
        @Bindable(defaultValue = "0") int threads,
        @Bindable(defaultValue = "64") int queue,
        @Bindable(defaultValue = "64") int heldMegabytes,
        @Bindable(defaultValue = "15s") Duration waiting,
        @Bindable(defaultValue = "60s") Duration working,
        @Bindable(defaultValue = "2s") Duration retryAfter,
        @Bindable(defaultValue = "120") int warmUp) {

    public RenderSettings {
        if (queue < 1) {
            throw new IllegalArgumentException("formpress.render.queue is " + queue + ", but must be at least 1");
        }
        threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}

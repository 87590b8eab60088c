package org.formpress.http.shutdown;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.runtime.graceful.GracefulShutdownConfiguration;
import io.micronaut.runtime.server.event.ServerShutdownEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.formpress.http.settings.StopSettings;
import org.reactivestreams.Publisher;

/**
 * The end of the service, so that whoever has been let in is answered. The framework by itself would reset connections whose
 * request it has not begun to read.
 */
@Singleton
public final class GracefulShutdown implements ApplicationEventListener<ServerShutdownEvent>, HealthIndicator {

    private static final long LOOK_MILLIS = 20;

    private final ConnectionRegistry arrivals;
    private final GracefulShutdownConfiguration grace;
    private final StopSettings settings;
    private volatile boolean begun;

    GracefulShutdown(ConnectionRegistry arrivals, GracefulShutdownConfiguration grace, StopSettings settings) {
        this.arrivals = arrivals;
        this.grace = grace;
        this.settings = settings;
    }

    /** Whether every answer is the last on its connection, and nobody is told what will be. */
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("stop", begun ? HealthStatus.DOWN : HealthStatus.UP)
                .build());
    }

    @Override
    public void onApplicationEvent(ServerShutdownEvent stopping) {
        if (!grace.isEnabled()) {
            return;
        }
        long began = System.nanoTime();
        begun = true;
        arrivals.close();
        try {
            awaitQuiet(began);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        // The framework has what is left of it, to end the answers that are being written.
        Duration left = grace.getGracePeriod().minusNanos(System.nanoTime() - began);
        grace.setGracePeriod(left.isNegative() ? Duration.ZERO : left);
    }

    private void awaitQuiet(long began) throws InterruptedException {
        long end = began + grace.getGracePeriod().toNanos();
        long now = began;
        while (now - end < 0 && isInUse(began, now)) {
            Thread.sleep(LOOK_MILLIS);
            now = System.nanoTime();
        }
    }

    // A request that was on its way when the stop began is not late.
    private boolean isInUse(long began, long now) {
        long quiet = settings.quiet().toNanos();
        return arrivals.anyInUse(now - quiet) || arrivals.anyOpen() && now - began < quiet;
    }
}

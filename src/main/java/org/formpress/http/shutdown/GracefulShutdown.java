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
 * Shutdown that answers every accepted connection. The framework alone would reset connections whose request it has not
 * started to read.
 */
@Singleton
public final class GracefulShutdown implements ApplicationEventListener<ServerShutdownEvent>, HealthIndicator {

    private static final long POLL_MILLIS = 20;

    private final ConnectionRegistry connections;
    private final GracefulShutdownConfiguration grace;
    private final StopSettings settings;
    private volatile boolean begun;

    GracefulShutdown(ConnectionRegistry connections, GracefulShutdownConfiguration grace, StopSettings settings) {
        this.connections = connections;
        this.grace = grace;
        this.settings = settings;
    }

    /** Whether shutdown has begun: every response is then the last on its connection, and event streams end. */
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
        connections.close();
        try {
            awaitQuiet(began);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        // Leave the framework only the rest of the grace period, to finish responses being written.
        Duration left = grace.getGracePeriod().minusNanos(System.nanoTime() - began);
        grace.setGracePeriod(left.isNegative() ? Duration.ZERO : left);
    }

    private void awaitQuiet(long began) throws InterruptedException {
        long end = began + grace.getGracePeriod().toNanos();
        long now = began;
        while (now - end < 0 && isInUse(began, now)) {
            Thread.sleep(POLL_MILLIS);
            now = System.nanoTime();
        }
    }

    // Requests already under way when shutdown began are still accepted.
    private boolean isInUse(long began, long now) {
        long quiet = settings.quiet().toNanos();
        return connections.anyInUse(now - quiet) || connections.anyOpen() && now - began < quiet;
    }
}

package org.formpress.http.booklet;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.formpress.http.settings.DatabaseSettings;
import org.formpress.http.settings.StoreSettings;
import org.formpress.jobs.JobService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether booklets are worked on: whether their database answers, and their queue looks for steps. Part of readiness, as the store is;
 * a service that has made no booklet yet has neither.
 */
@Singleton
final class JobHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(JobHealth.class);

    private final boolean configured;
    private final ExecutorService threads;
    private final FaultProbe<String> probe;
    private @Nullable String logged;

    JobHealth(
            JobService jobs,
            StoreSettings store,
            DatabaseSettings database,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.configured = store.folder() != null || database.url() != null;
        this.threads = threads;
        String hanging = "the database has not answered for " + FaultProbe.TIMEOUT.toSeconds() + " s";
        this.probe = new FaultProbe<>(jobs::fault, hanging, Optional.empty(), FaultProbe.TIMEOUT, threads);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> probe.fault()
                .thenApplyAsync(
                        fault -> HealthResult.builder("booklets", status(fault)).build(), threads));
    }

    private HealthStatus status(Optional<String> fault) {
        log(fault.orElse(null));
        if (fault.isEmpty()) {
            return HealthStatus.UP;
        }
        return configured ? HealthStatus.DOWN : StoreHealth.DEGRADED;
    }

    private synchronized void log(@Nullable String fault) {
        String before = logged;
        logged = fault;
        if (fault == null && before != null) {
            LOG.info("booklets are worked on again");
        } else if (fault != null && before == null) {
            LOG.warn("booklets are not worked on: {}", fault);
        }
    }
}

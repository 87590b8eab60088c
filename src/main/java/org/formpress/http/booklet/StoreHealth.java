package org.formpress.http.booklet;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.formpress.http.settings.StoreSettings;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFault;
import org.formpress.store.StoreFolder;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether booklets can be stored. An unusable folder fails the start if the operator configured it; otherwise
 * everything but booklets is served. Afterwards part of readiness.
 */
@Context
public final class StoreHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
    // Between UP and DOWN: load balancers may keep sending requests here.
    static final HealthStatus DEGRADED = new HealthStatus("DEGRADED");

    private final boolean configured;
    private final ExecutorService threads;
    private final FaultProbe<StoreFault> probe;
    private @Nullable StoreFault logged;

    StoreHealth(StoreFolder folder, StoreSettings settings, @Named(TaskExecutors.BLOCKING) ExecutorService threads)
            throws StoreException {
        this.configured = settings.folder() != null;
        this.threads = threads;
        Optional<StoreFault> first = claim(folder);
        String silent = "for " + FaultProbe.TIMEOUT.toSeconds() + " s";
        StoreFault hanging =
                new StoreFault(StoreFault.Kind.AWAY, settings.root().toString(), silent);
        this.probe = new FaultProbe<>(folder::fault, hanging, first, FaultProbe.TIMEOUT, threads);
    }

    private Optional<StoreFault> claim(StoreFolder folder) throws StoreException {
        try {
            folder.claim();
            return Optional.empty();
        } catch (StoreException e) {
            if (configured && e.fault().isMisconfiguration()) {
                throw e;
            }
            log(e.fault());
            return Optional.of(e.fault());
        }
    }

    /** The current fault, if any. Completes within seconds, even if a disk hangs. */
    public CompletableFuture<Optional<StoreFault>> fault() {
        return probe.fault();
    }

    // A network disk may block, and must not block the event loop.
    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> fault().thenApplyAsync(
                        fault -> HealthResult.builder("store", status(fault)).build(), threads));
    }

    private HealthStatus status(Optional<StoreFault> fault) {
        log(fault.orElse(null));
        if (fault.isEmpty()) {
            return HealthStatus.UP;
        }
        return configured ? HealthStatus.DOWN : DEGRADED;
    }

    private synchronized void log(@Nullable StoreFault fault) {
        StoreFault before = logged;
        logged = fault;
        if (fault == null) {
            if (before != null) {
                LOG.info("booklets can be made again: {} is usable", before.place());
            }
        } else if (before == null || before.kind() != fault.kind()) {
            LOG.warn(
                    "no booklets can be made, everything else is served: {}. Fix it, or give this service a folder of its own"
                            + " in formpress.store.folder (FORMPRESS_STORE_FOLDER). Several services can share booklets only through"
                            + " PostgreSQL (formpress.jobs.database.url)",
                    fault);
        }
    }
}

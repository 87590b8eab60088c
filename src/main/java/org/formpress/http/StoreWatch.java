package org.formpress.http;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFault;
import org.formpress.store.StoreFolder;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether booklets can be kept. A folder that the operator has chosen, and that cannot be used, stops the start; without a choice,
 * everything but booklets is served. Later on it is part of the service's readiness.
 */
@Context
final class StoreWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    // Worse than UP and better than DOWN: whoever sends requests here may go on.
    private static final HealthStatus DEGRADED = new HealthStatus("DEGRADED");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final boolean chosen;
    private final ExecutorService threads;
    private final StoreLook look;
    private @Nullable StoreFault told;

    StoreWatch(StoreFolder folder, StoreSettings settings, @Named(TaskExecutors.BLOCKING) ExecutorService threads)
            throws StoreException {
        this.chosen = settings.folder() != null;
        this.threads = threads;
        Optional<StoreFault> first = begin(folder);
        this.look = new StoreLook(folder::fault, settings.root().toString(), first, PATIENCE, threads);
    }

    private Optional<StoreFault> begin(StoreFolder folder) throws StoreException {
        try {
            folder.claim();
            return Optional.empty();
        } catch (StoreException e) {
            if (chosen && e.fault().isMisconfiguration()) {
                throw e;
            }
            tell(e.fault());
            return Optional.of(e.fault());
        }
    }

    /** Why no booklets can be kept now. It is there within seconds, even while a disk hangs. */
    CompletableFuture<Optional<StoreFault>> fault() {
        return look.fault();
    }

    // A disk that another machine serves may let us wait, and so must not have the thread of the connection.
    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.fromCompletableFuture(() -> fault().thenApplyAsync(
                        fault -> HealthResult.builder("store", status(fault)).build(), threads));
    }

    private HealthStatus status(Optional<StoreFault> fault) {
        tell(fault.orElse(null));
        if (fault.isEmpty()) {
            return HealthStatus.UP;
        }
        return chosen ? HealthStatus.DOWN : DEGRADED;
    }

    private synchronized void tell(@Nullable StoreFault fault) {
        StoreFault before = told;
        told = fault;
        if (fault == null) {
            if (before != null) {
                LOG.info("booklets can be made again: {} can be used", before.place());
            }
        } else if (before == null || before.kind() != fault.kind()) {
            LOG.warn(
                    "no booklets can be made, everything else is served: {}. Mend that, or give this service a folder of its own"
                            + " in formpress.store.folder (FORMPRESS_STORE_FOLDER). Several services share booklets by PostgreSQL"
                            + " only (formpress.jobs.database.url)",
                    fault);
        }
    }
}

package org.formpress.http.booklet;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.formpress.store.StoreFault;
import org.jspecify.annotations.Nullable;

/**
 * Probes the store, one probe at a time: a network disk may hang forever, and must then block one thread only, however
 * many requests ask.
 */
final class StoreProbe {

    private final Supplier<Optional<StoreFault>> store;
    private final StoreFault hanging;
    private final Duration timeout;
    private final Executor threads;
    private final AtomicReference<@Nullable Probe> running = new AtomicReference<>();
    private volatile Optional<StoreFault> last;

    /**
     * Creates a probe.
     *
     * @param place   location of the store, for the log
     * @param first   result to report before the first probe completes
     * @param timeout how long a probe may take before the store counts as not responding
     */
    StoreProbe(
            Supplier<Optional<StoreFault>> store,
            String place,
            Optional<StoreFault> first,
            Duration timeout,
            Executor threads) {
        this.store = store;
        this.hanging = new StoreFault(StoreFault.Kind.AWAY, place, "for " + timeout.toSeconds() + " s");
        this.last = first;
        this.timeout = timeout;
        this.threads = threads;
    }

    /** @param began as {@link System#nanoTime} */
    private record Probe(long began, CompletableFuture<Optional<StoreFault>> result) {}

    /** The current fault or, while another probe is running, the last known one. Completes within the timeout. */
    CompletableFuture<Optional<StoreFault>> fault() {
        Probe mine = new Probe(System.nanoTime(), new CompletableFuture<>());
        Probe other = running.compareAndExchange(null, mine);
        if (other != null) {
            return CompletableFuture.completedFuture(isLate(other) ? Optional.of(hanging) : last);
        }
        threads.execute(() -> probe(mine));
        return mine.result().copy().completeOnTimeout(Optional.of(hanging), timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean isLate(Probe probe) {
        return System.nanoTime() - probe.began() >= timeout.toNanos();
    }

    private void probe(Probe mine) {
        try {
            Optional<StoreFault> found = store.get();
            last = found;
            running.set(null);
            mine.result().complete(found);
        } catch (RuntimeException | Error e) {
            running.set(null);
            mine.result().completeExceptionally(e);
        }
    }
}

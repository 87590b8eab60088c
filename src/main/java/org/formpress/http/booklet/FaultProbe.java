package org.formpress.http.booklet;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a fault of what booklets need, one look at a time: a network disk or a database may hang forever, and must then block one
 * thread only, however many requests ask.
 *
 * @param <F> the fault
 */
final class FaultProbe<F> {

    /** How long a look may take, before what is looked at counts as not responding. */
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Supplier<Optional<F>> look;
    private final F hanging;
    private final Duration timeout;
    private final Executor threads;
    private final AtomicReference<@Nullable Probe<F>> running = new AtomicReference<>();
    private volatile Optional<F> last;

    /**
     * Creates a probe.
     *
     * @param hanging the fault of what does not respond
     * @param first   result to report before the first look ends
     * @param timeout usually {@link #TIMEOUT}
     */
    FaultProbe(Supplier<Optional<F>> look, F hanging, Optional<F> first, Duration timeout, Executor threads) {
        this.look = look;
        this.hanging = hanging;
        this.last = first;
        this.timeout = timeout;
        this.threads = threads;
    }

    /** @param began as {@link System#nanoTime} */
    private record Probe<F>(long began, CompletableFuture<Optional<F>> result) {}

    /** The current fault or, while another look is under way, the last known one. Completes within the timeout. */
    CompletableFuture<Optional<F>> fault() {
        Probe<F> mine = new Probe<>(System.nanoTime(), new CompletableFuture<>());
        Probe<F> other = running.compareAndExchange(null, mine);
        if (other != null) {
            return CompletableFuture.completedFuture(isLate(other) ? Optional.of(hanging) : last);
        }
        threads.execute(() -> probe(mine));
        return mine.result().copy().completeOnTimeout(Optional.of(hanging), timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean isLate(Probe<F> probe) {
        return System.nanoTime() - probe.began() >= timeout.toNanos();
    }

    private void probe(Probe<F> mine) {
        try {
            Optional<F> found = look.get();
            last = found;
            running.set(null);
            mine.result().complete(found);
        } catch (RuntimeException | Error e) {
            running.set(null);
            mine.result().completeExceptionally(e);
        }
    }
}

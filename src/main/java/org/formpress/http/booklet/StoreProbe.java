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
 * Whether the store can be used, asked by many and looked up by one at a time: a disk that another machine serves may hang for ever,
 * and then takes one thread, however often it is asked for.
 */
final class StoreProbe {

    private final Supplier<Optional<StoreFault>> store;
    private final StoreFault hanging;
    private final Duration patience;
    private final Executor threads;
    private final AtomicReference<@Nullable UnderWay> underWay = new AtomicReference<>();
    private volatile Optional<StoreFault> last;

    /**
     * @param place    where the store is, for the log
     * @param first    what is known of it before the first look
     * @param patience how long a look may take, before the store counts as one that does not answer
     */
    StoreProbe(
            Supplier<Optional<StoreFault>> store,
            String place,
            Optional<StoreFault> first,
            Duration patience,
            Executor threads) {
        this.store = store;
        this.hanging = new StoreFault(StoreFault.Kind.AWAY, place, "for " + patience.toSeconds() + " s");
        this.last = first;
        this.patience = patience;
        this.threads = threads;
    }

    /** @param began as {@link System#nanoTime} counts */
    private record UnderWay(long began, CompletableFuture<Optional<StoreFault>> result) {}

    /** What is wrong now; while somebody else looks, what was wrong before. It is there within the patience. */
    CompletableFuture<Optional<StoreFault>> fault() {
        UnderWay mine = new UnderWay(System.nanoTime(), new CompletableFuture<>());
        UnderWay other = underWay.compareAndExchange(null, mine);
        if (other != null) {
            return CompletableFuture.completedFuture(isLate(other) ? Optional.of(hanging) : last);
        }
        threads.execute(() -> look(mine));
        return mine.result().copy().completeOnTimeout(Optional.of(hanging), patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private boolean isLate(UnderWay look) {
        return System.nanoTime() - look.began() >= patience.toNanos();
    }

    private void look(UnderWay mine) {
        try {
            Optional<StoreFault> found = store.get();
            last = found;
            underWay.set(null);
            mine.result().complete(found);
        } catch (RuntimeException | Error e) {
            underWay.set(null);
            mine.result().completeExceptionally(e);
        }
    }
}

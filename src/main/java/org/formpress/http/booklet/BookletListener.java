package org.formpress.http.booklet;

import io.micronaut.http.sse.Event;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A subscription to the progress of a booklet. One thread serves all subscribers, at the pace each requests. */
final class BookletListener implements Subscription {

    private static final long INTERVAL_MILLIS = 250;
    // An unchanged state is repeated after so many ticks: proxies close idle connections.
    private static final int MAX_SILENT_TICKS = 60;

    private final Subscriber<? super Event<BookletAnswer>> subscriber;
    private final Supplier<Optional<BookletAnswer>> source;
    private final ScheduledExecutorService clock;
    private final BooleanSupplier stopping;
    private final Runnable release;
    private final AtomicLong requested = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> ticks;
    private @Nullable BookletAnswer lastSent;
    private int silentTicks;

    BookletListener(
            Subscriber<? super Event<BookletAnswer>> subscriber,
            Supplier<Optional<BookletAnswer>> source,
            ScheduledExecutorService clock,
            BooleanSupplier stopping,
            Runnable release) {
        this.subscriber = subscriber;
        this.source = source;
        this.clock = clock;
        this.stopping = stopping;
        this.release = release;
    }

    void start() {
        subscriber.onSubscribe(this);
        ticks = clock.scheduleWithFixedDelay(this::tick, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        if (ended.get()) {
            ticks.cancel(false);
        }
    }

    @Override
    public void request(long count) {
        requested.getAndUpdate(before -> before + count < 0 ? Long.MAX_VALUE : before + count);
    }

    @Override
    public void cancel() {
        if (ended.compareAndSet(false, true)) {
            release.run();
            ScheduledFuture<?> running = ticks;
            if (running != null) {
                running.cancel(false);
            }
        }
    }

    private void tick() {
        if (ended.get()) {
            return;
        }
        if (stopping.getAsBoolean()) {
            end();
        } else if (requested.get() > 0) {
            poll();
        }
    }

    // Clients reconnect, to another node or after the restart.
    private void end() {
        cancel();
        subscriber.onComplete();
    }

    private void poll() {
        try {
            Optional<BookletAnswer> now = source.get();
            now.ifPresent(this::send);
            if (now.isEmpty() || now.get().finished() != null) {
                end();
            }
        } catch (RuntimeException fault) {
            cancel();
            subscriber.onError(fault);
        }
    }

    private void send(BookletAnswer now) {
        if (now.equals(lastSent) && silentTicks++ < MAX_SILENT_TICKS) {
            return;
        }
        lastSent = now;
        silentTicks = 0;
        requested.decrementAndGet();
        subscriber.onNext(Event.of(now).name("progress"));
    }
}

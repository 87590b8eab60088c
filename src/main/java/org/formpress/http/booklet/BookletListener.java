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

/** One caller who follows a booklet. All is told by one thread, and only as fast as the caller takes it. */
final class BookletListener implements Subscription {

    private static final long INTERVAL_MILLIS = 250;
    // So often a state is told again that did not change: proxies close what is silent.
    private static final int TICKS_OF_SILENCE = 60;

    private final Subscriber<? super Event<BookletAnswer>> subscriber;
    private final Supplier<Optional<BookletAnswer>> source;
    private final ScheduledExecutorService clock;
    private final BooleanSupplier stopping;
    private final Runnable leave;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> ticks;
    private @Nullable BookletAnswer told;
    private int silent;

    BookletListener(
            Subscriber<? super Event<BookletAnswer>> subscriber,
            Supplier<Optional<BookletAnswer>> source,
            ScheduledExecutorService clock,
            BooleanSupplier stopping,
            Runnable leave) {
        this.subscriber = subscriber;
        this.source = source;
        this.clock = clock;
        this.stopping = stopping;
        this.leave = leave;
    }

    void begin() {
        subscriber.onSubscribe(this);
        ticks = clock.scheduleWithFixedDelay(this::tick, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        if (ended.get()) {
            ticks.cancel(false);
        }
    }

    @Override
    public void request(long count) {
        wanted.getAndUpdate(before -> before + count < 0 ? Long.MAX_VALUE : before + count);
    }

    @Override
    public void cancel() {
        if (ended.compareAndSet(false, true)) {
            leave.run();
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
        } else if (wanted.get() > 0) {
            look();
        }
    }

    // Who still wants to know asks again, and is told by another node or the next run.
    private void end() {
        cancel();
        subscriber.onComplete();
    }

    private void look() {
        try {
            Optional<BookletAnswer> now = source.get();
            now.ifPresent(this::tell);
            if (now.isEmpty() || now.get().finished() != null) {
                end();
            }
        } catch (RuntimeException fault) {
            cancel();
            subscriber.onError(fault);
        }
    }

    private void tell(BookletAnswer now) {
        if (now.equals(told) && silent++ < TICKS_OF_SILENCE) {
            return;
        }
        told = now;
        silent = 0;
        wanted.decrementAndGet();
        subscriber.onNext(Event.of(now).name("progress"));
    }
}

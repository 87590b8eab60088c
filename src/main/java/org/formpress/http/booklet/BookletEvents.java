package org.formpress.http.booklet;

import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.settings.BookletSettings;
import org.formpress.http.shutdown.GracefulShutdown;
import org.reactivestreams.Publisher;

/** Event streams of booklets, served by one thread. */
@Singleton
final class BookletEvents {

    private final BookletSettings settings;
    private final GracefulShutdown shutdown;
    private final Semaphore slots;
    private final ScheduledThreadPoolExecutor clock;

    BookletEvents(BookletSettings settings, GracefulShutdown shutdown) {
        this.settings = settings;
        this.shutdown = shutdown;
        this.slots = new Semaphore(settings.listeners());
        this.clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "booklet-events");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Streams events until the booklet ends or the service shuts down.
     *
     * @param state supplies the current state; empty once the booklet is deleted
     */
    Publisher<Event<BookletAnswer>> of(Supplier<Optional<BookletAnswer>> state) {
        if (!slots.tryAcquire()) {
            throw new RequestException(ProblemKind.TOO_MANY_LISTENERS, Integer.toString(settings.listeners()));
        }
        return subscriber -> new BookletListener(subscriber, state, clock, shutdown::hasBegun, slots::release).start();
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }
}

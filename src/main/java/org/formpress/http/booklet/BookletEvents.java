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

/** Who follows booklets, and the one thread that tells them. */
@Singleton
final class BookletEvents {

    private final BookletSettings settings;
    private final GracefulShutdown departure;
    private final Semaphore places;
    private final ScheduledThreadPoolExecutor clock;

    BookletEvents(BookletSettings settings, GracefulShutdown departure) {
        this.settings = settings;
        this.departure = departure;
        this.places = new Semaphore(settings.listeners());
        this.clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "booklet-events");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Events until the end of a booklet, or of the service.
     *
     * @param state now; none when the booklet is no more
     */
    Publisher<Event<BookletAnswer>> of(Supplier<Optional<BookletAnswer>> state) {
        if (!places.tryAcquire()) {
            throw new RequestException(ProblemKind.TOO_MANY_LISTENERS, Integer.toString(settings.listeners()));
        }
        return subscriber ->
                new BookletListener(subscriber, state, clock, departure::hasBegun, places::release).begin();
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }
}

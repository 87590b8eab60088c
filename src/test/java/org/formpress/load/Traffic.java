package org.formpress.load;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.formpress.load.Call.Outcome;

/** Callers who all call at once, each again as soon as it has its answer. */
final class Traffic {

    private final Service service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Traffic(Service service) {
        this.service = service;
    }

    Outcome send(Call call) throws InterruptedException {
        return call.send(client, service);
    }

    /** Calls one after another. */
    List<Outcome> oneByOne(int count, Supplier<Call> calls) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            outcomes.add(send(calls.get()));
        }
        return outcomes;
    }

    /**
     * Calls as long as {@code more} says.
     *
     * @param pause milliseconds that a caller waits before it calls again
     */
    Collection<Outcome> many(int callers, long pause, BooleanSupplier more, Supplier<Call> calls)
            throws InterruptedException {
        Collection<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        Callable<Void> caller = () -> {
            while (more.getAsBoolean()) {
                outcomes.add(send(calls.get()));
                Thread.sleep(pause);
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(callers, caller))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return outcomes;
    }
}

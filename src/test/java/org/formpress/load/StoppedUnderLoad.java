package org.formpress.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.formpress.load.Exchange.End;

/** Stops a service while callers call it, and counts how their calls ended. */
final class StoppedUnderLoad {

    private static final int CALLERS = 16;

    private StoppedUnderLoad() {}

    /**
     * Calls for a while, half of the callers over connections that they keep, then sends SIGTERM.
     *
     * @param millis how long to call before
     */
    static Map<End, Long> run(Service service, Calls calls, long millis)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<List<End>>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                boolean keeps = i % 2 == 0;
                running.add(threads.submit(() -> ends(new Exchange(service, keeps), calls)));
            }
            Thread.sleep(millis);
            service.stop();
            return count(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<End> ends(Exchange exchange, Calls calls) throws IOException {
        List<End> ends = new ArrayList<>();
        try (exchange) {
            End end;
            do {
                end = exchange.of(calls.next());
                ends.add(end);
            } while (end != End.NOT_ACCEPTED);
        }
        return ends;
    }

    /** How many callers have a whole answer. */
    static long answers(Map<End, Long> ends) {
        return ends.getOrDefault(End.RENDERED, 0L) + ends.getOrDefault(End.TURNED_AWAY, 0L);
    }

    private static Map<End, Long> count(List<Future<List<End>>> running)
            throws InterruptedException, ExecutionException {
        Map<End, Long> counted = new EnumMap<>(End.class);
        for (Future<List<End>> ends : running) {
            ends.get().forEach(end -> counted.merge(end, 1L, Long::sum));
        }
        return counted;
    }
}

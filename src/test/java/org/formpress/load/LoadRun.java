package org.formpress.load;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.formpress.load.Call.Outcome;
import org.formpress.load.Exchange.End;

/** The long load tests: what {@code scripts/load} runs. Each says what it measured, and what of its promises did not hold. */
public final class LoadRun {

    /** Of the service as scripts/java.options runs it. */
    private static final int MOST_MEGABYTES = 512;

    private static final long WAITING_MILLIS = 15_000;
    private static final int TIMES_CAPACITY = 10;
    private static final int AIMED_AT = 13;
    private static final int LONG_CALLS = 1500;
    private static final int CALLERS = 400;
    private static final int CAPACITY_SECONDS = 10;
    private static final int WARM_UP_CALLS = 600;
    private static final int GRACE_SECONDS = 60;

    private final Path folder;
    private boolean broken;

    private LoadRun(Path folder) {
        this.folder = folder;
    }

    /** @param arguments which test, and how many seconds, documents, times or forms */
    public static void main(String[] arguments) throws Exception {
        LoadRun run = new LoadRun(Path.of("target"));
        int amount = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "overload" -> run.overload(amount);
            case "many" -> run.many(amount);
            case "poison" -> run.poison(amount);
            case "stop" -> run.stop(amount);
            case "booklet" -> run.booklets(booklets -> booklets.large(amount));
            case "nodes" -> run.booklets(booklets -> booklets.nodes(amount));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(run.broken ? 1 : 0);
    }

    /** One of the tests of booklets. */
    @FunctionalInterface
    private interface BookletTest {
        void run(BookletRun booklets) throws Exception;
    }

    private void booklets(BookletTest test) throws Exception {
        try (BookletRun booklets = new BookletRun(this, folder)) {
            test.run(booklets);
        }
    }

    private void overload(int seconds) throws Exception {
        try (Service service = Service.start(folder)) {
            Traffic traffic = new Traffic(service);
            // Callers and service share the processors: only of long forms can ten times as many be sent as are served.
            Supplier<Call> calls = new Calls(1).again(LONG_CALLS, Calls::nextLong);
            traffic.oneByOne(WARM_UP_CALLS, calls);
            Figures unloaded = new Figures(traffic.oneByOne(WARM_UP_CALLS, calls));
            say("unloaded: %s", unloaded);
            Figures full = new Figures(traffic.many(4, 0, until(CAPACITY_SECONDS), calls));
            long capacity = Math.max(1, full.outcomes().size() / CAPACITY_SECONDS);
            say("capacity: %d calls a second (%s)", capacity, full);

            // Of the callers some 70 wait in the queue; the others make the rate.
            long pause = (CALLERS - 70) * 1000L / (AIMED_AT * capacity);
            Figures loaded = new Figures(traffic.many(CALLERS, pause, until(seconds), calls));
            long offered = loaded.outcomes().size() / seconds;
            say(
                    "overload: %d calls a second, %.1f times the capacity (%s)",
                    offered, (double) offered / capacity, loaded);
            say("peak memory %d MB", service.peakMemory());

            TimeUnit.SECONDS.sleep(3);
            Figures after = new Figures(traffic.oneByOne(WARM_UP_CALLS, calls));
            say("afterwards: %s", after);
            hold("no call is broken", loaded.broken() + after.broken() == 0);
            if (offered < TIMES_CAPACITY * capacity) {
                say("the callers had not the time for %d times the capacity", TIMES_CAPACITY);
            }
            hold("some are turned away", loaded.count(Outcome::turnedAway) > 0);
            hold(
                    "99 in 100 within the waiting budget",
                    loaded.millis(0.99) < WAITING_MILLIS + 3 * unloaded.millis(0.99));
            hold("memory within " + MOST_MEGABYTES + " MB", service.peakMemory() <= MOST_MEGABYTES);
            hold("afterwards as fast as before", after.millis(0.5) <= 1.5 * unloaded.millis(0.5));
        }
    }

    private void many(int documents) throws Exception {
        try (Service service = Service.start(folder)) {
            Traffic traffic = new Traffic(service);
            Calls calls = new Calls(2);
            int parts = 5;
            long[] heap = new long[parts];
            long[] handles = new long[parts];
            long failures = 0;
            for (int part = 0; part < parts; part++) {
                AtomicLong left = new AtomicLong(documents / parts);
                Figures figures = new Figures(traffic.many(4, 0, () -> left.getAndDecrement() > 0, calls::next));
                failures += figures.count(outcome -> !outcome.rendered());
                heap[part] = service.heap();
                handles[part] = service.handles();
                say("%s; heap %d kB, %d handles, peak %d MB", figures, heap[part], handles[part], service.peakMemory());
            }
            // The first part still fills the memories of fonts, templates and recent things.
            hold("no failure", failures == 0);
            hold("the heap stays flat", heap[parts - 1] < heap[1] * 1.1);
            hold("handles stay flat", handles[parts - 1] <= handles[1] + 8);
            hold("memory within " + MOST_MEGABYTES + " MB", service.peakMemory() <= MOST_MEGABYTES);
        }
    }

    private void poison(int times) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Service service = Service.start(folder, "formpress.render.threads=2")) {
            Traffic traffic = new Traffic(service);
            traffic.oneByOne(WARM_UP_CALLS, () -> Calls.usual("pdf"));
            Figures alone = new Figures(traffic.oneByOne(WARM_UP_CALLS, () -> Calls.usual("pdf")));
            say("alone: %s", alone);
            for (int time = 0; time < times; time++) {
                Callable<Outcome> slowest = () -> traffic.send(Calls.slowest());
                Future<Outcome> poison = thread.submit(slowest);
                Collection<Outcome> meanwhile = traffic.many(1, 0, () -> !poison.isDone(), () -> Calls.usual("pdf"));
                Figures beside = new Figures(meanwhile);
                say(
                        "beside %.0f ms (status %d): %s",
                        poison.get().millis(), poison.get().status(), beside);
                hold("every neighbour is served", beside.count(outcome -> !outcome.rendered()) == 0);
                hold(
                        "none waits for the slow one",
                        beside.millis(1) < poison.get().millis());
            }
        } finally {
            thread.shutdownNow();
        }
    }

    private void stop(int times) throws Exception {
        for (int time = 0; time < times; time++) {
            try (Service service = Service.start(folder)) {
                Map<End, Long> ends = StoppedUnderLoad.run(service, new Calls(time), 3000);
                int status = service.awaitEnd(GRACE_SECONDS);
                say("%s, exit status %d", ends, status);
                hold("no answer is cut short", !ends.containsKey(End.BROKEN));
                hold("no call is lost", !ends.containsKey(End.UNREAD));
                hold("every answer that was given has come", StoppedUnderLoad.answers(ends) == service.answered());
                hold("it ends by itself", status == 143 || status == 0);
            }
        }
    }

    private static BooleanSupplier until(int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() < end;
    }

    void hold(String promise, boolean held) {
        if (!held) {
            say("NOT HELD: %s", promise);
            broken = true;
        }
    }

    static void say(String words, Object... figures) {
        System.out.println(String.format(Locale.ROOT, words, figures));
    }
}

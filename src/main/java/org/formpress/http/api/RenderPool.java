package org.formpress.http.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.propagation.PropagatedContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.settings.RenderSettings;

/**
 * The rendering threads. Rendering is CPU-bound: more threads than processors would only slow down every request, and
 * an unbounded queue would hold requests whose clients are long gone.
 */
@Singleton
final class RenderPool {

    private final RenderSettings settings;
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor clock;

    RenderPool(RenderSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.workers = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                named("render"),
                new ThreadPoolExecutor.AbortPolicy());
        this.clock = new ScheduledThreadPoolExecutor(1, named("render-clock"));
        clock.setRemoveOnCancelPolicy(true);
        // Something is always due sooner than a call's limits, so that these do not wake the clock's thread twice a
        // call.
        clock.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.SECONDS);
        Gauge.builder(
                        "formpress.render.queued",
                        workers,
                        pool -> pool.getQueue().size())
                .description("Calls about single forms waiting for a thread")
                .register(meters);
        Gauge.builder("formpress.render.running", workers, ThreadPoolExecutor::getActiveCount)
                .description("Calls about single forms in progress")
                .register(meters);
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Runs {@code work} when a thread is free; fails with {@link ProblemKind#BUSY} or {@link ProblemKind#TOO_SLOW}. */
    <T> CompletableFuture<T> submit(Callable<T> work) {
        RenderJob<T> job = new RenderJob<>(PropagatedContext.getOrEmpty().wrap(work), clock, settings);
        try {
            workers.execute(job);
            job.awaitThread(() -> workers.remove(job));
        } catch (RejectedExecutionException full) {
            throw new RequestException(ProblemKind.BUSY);
        }
        return job.answer();
    }

    /** Whether any render is running. */
    boolean isBusy() {
        return workers.getActiveCount() > 0;
    }

    @PreDestroy
    void close() {
        workers.shutdown();
        clock.shutdown();
    }
}

package org.formpress.http.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.formpress.bounds.Deadline;
import org.formpress.bounds.DeadlineException;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.settings.RenderSettings;

/** A task with two time limits: one for waiting for a thread, one for running. */
final class RenderJob<T> implements Runnable {

    private final Callable<T> work;
    private final ScheduledExecutorService clock;
    private final RenderSettings settings;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final AtomicBoolean settled = new AtomicBoolean();

    RenderJob(Callable<T> work, ScheduledExecutorService clock, RenderSettings settings) {
        this.work = work;
        this.clock = clock;
        this.settings = settings;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /** Starts the waiting limit; {@code dequeue} removes the job from its queue. */
    void awaitThread(Runnable dequeue) {
        Future<?> limit = after(settings.waiting(), () -> {
            if (settled.compareAndSet(false, true)) {
                dequeue.run();
                answer.completeExceptionally(new RequestException(ProblemKind.BUSY));
            }
        });
        answer.whenComplete((result, failure) -> limit.cancel(false));
    }

    @Override
    public void run() {
        if (settled.compareAndSet(false, true)) {
            work();
        }
    }

    // The request fails on time even if the work is still running; the work stops at its next deadline check.
    private void work() {
        Future<?> limit = after(settings.working(), this::giveUp);
        try {
            answer.complete(Deadline.within(settings.working(), work));
        } catch (DeadlineException late) {
            giveUp();
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        } finally {
            limit.cancel(false);
        }
    }

    private void giveUp() {
        answer.completeExceptionally(new RequestException(ProblemKind.TOO_SLOW));
    }

    private Future<?> after(Duration time, Runnable action) {
        return clock.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}

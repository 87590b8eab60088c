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

/** One piece of work and its two budgets: how long it may wait for a thread, and how long it may hold one. */
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

    /** Starts the first budget; {@code leave} takes the job out of its queue. */
    void awaitThread(Runnable leave) {
        Future<?> limit = after(settings.waiting(), () -> {
            if (settled.compareAndSet(false, true)) {
                leave.run();
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

    // The caller is told on time, whatever the work is doing; the work ends itself when it next asks.
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

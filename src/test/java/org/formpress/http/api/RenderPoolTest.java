package org.formpress.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.settings.RenderSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderPoolTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final CountDownLatch release = new CountDownLatch(1);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private RenderPool pool(int queue, Duration waiting, Duration working) {
        return new RenderPool(new RenderSettings(1, queue, 64, waiting, working, Duration.ofSeconds(2), 0), meters);
    }

    private CompletableFuture<String> occupy(RenderPool pool) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<String> answer = pool.submit(() -> {
            started.countDown();
            release.await();
            return "done";
        });
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    @AfterEach
    void letGo() {
        release.countDown();
    }

    @Test
    void aFullQueueTurnsAwayAndWhatItHoldsIsDone() throws Exception {
        RenderPool pool = pool(1, LONG, LONG);
        CompletableFuture<String> first = occupy(pool);
        CompletableFuture<String> second = pool.submit(() -> "second");

        assertThat(meters.get("formpress.render.queued").gauge().value()).isEqualTo(1);
        assertThatThrownBy(() -> pool.submit(() -> "third"))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.BUSY));
        release.countDown();
        assertThat(first.join()).isEqualTo("done");
        assertThat(second.join()).isEqualTo("second");
    }

    @Test
    void whoWaitsTooLongIsTurnedAwayAndLeavesTheQueue() throws Exception {
        RenderPool pool = pool(1, SHORT, LONG);
        occupy(pool);

        CompletableFuture<String> late = pool.submit(() -> "late");

        assertThat(kind(late)).isEqualTo(ProblemKind.BUSY);
        assertThat(meters.get("formpress.render.queued").gauge().value()).isZero();
        assertThat(pool.submit(() -> "next")).isNotNull();
    }

    @Test
    void workThatTakesTooLongIsGivenUpWithoutAnInterrupt() throws Exception {
        RenderPool pool = pool(1, LONG, SHORT);

        CompletableFuture<String> slow = occupy(pool);

        assertThat(kind(slow)).isEqualTo(ProblemKind.TOO_SLOW);
        CompletableFuture<Boolean> next =
                pool.submit(() -> Thread.currentThread().isInterrupted());
        release.countDown();
        assertThat(next.join()).isFalse();
    }

    @Test
    void theWaitingOfWorkThatStartedIsOver() throws Exception {
        RenderPool pool = pool(1, SHORT, LONG);
        CompletableFuture<String> started = occupy(pool);

        Thread.sleep(3 * SHORT.toMillis());
        release.countDown();

        assertThat(started.join()).isEqualTo("done");
    }

    @Test
    void evenAnErrorReachesTheCaller() {
        CompletableFuture<String> broken = pool(1, LONG, LONG).submit(() -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(broken::join).hasCauseInstanceOf(StackOverflowError.class);
    }

    private static ProblemKind kind(CompletableFuture<?> answer) {
        return answer.handle((done, failure) -> failure instanceof CompletionException wrapped
                        ? ((RequestException) wrapped.getCause()).kind()
                        : ((RequestException) failure).kind())
                .join();
    }
}

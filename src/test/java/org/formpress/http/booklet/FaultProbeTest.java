package org.formpress.http.booklet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.formpress.store.StoreFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store that answers when the test lets it. */
class FaultProbeTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofNanos(1);
    private static final StoreFault AWAY = new StoreFault(StoreFault.Kind.AWAY, "/data", "for long");
    private static final StoreFault FULL = new StoreFault(StoreFault.Kind.FULL, "/data", "0 MiB left");

    private final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void letItAnswer() {
        answers.countDown();
        threads.shutdown();
    }

    private Optional<StoreFault> full() {
        looks.incrementAndGet();
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Optional.of(FULL);
    }

    private FaultProbe<StoreFault> look(Duration patience) {
        return new FaultProbe<>(this::full, AWAY, Optional.empty(), patience, threads);
    }

    @Test
    void whileOneLooksTheOthersGetWhatIsKnownAndNoThreadWaitsForThem() {
        FaultProbe<StoreFault> look = look(LONG);
        CompletableFuture<Optional<StoreFault>> first = look.fault();

        for (int i = 0; i < 100; i++) {
            assertThat(look.fault()).isCompletedWithValue(Optional.empty());
        }
        assertThat(first).isNotDone();

        answers.countDown();
        assertThat(first.join()).contains(FULL);
        assertThat(look.fault().join()).contains(FULL);
        assertThat(looks).hasValue(2);
    }

    @Test
    void aStoreThatHangsDoesNotAnswerAndIsAskedOnce() throws InterruptedException {
        FaultProbe<StoreFault> look = look(SHORT);

        assertThat(look.fault().join()).get().hasToString("/data does not answer (for long)");
        for (int i = 0; i < 100; i++) {
            assertThat(look.fault().getNow(Optional.empty()))
                    .get()
                    .extracting(StoreFault::kind)
                    .isEqualTo(StoreFault.Kind.AWAY);
        }
        answers.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(looks).hasValue(1);
    }

    @Test
    void aLookThatFailsIsToldToWhoWantedItAndTheNextOneLooksAgain() {
        FaultProbe<StoreFault> look = new FaultProbe<>(
                () -> {
                    looks.incrementAndGet();
                    throw new IllegalStateException("broken");
                },
                AWAY,
                Optional.empty(),
                LONG,
                Runnable::run);

        for (int i = 0; i < 2; i++) {
            CompletableFuture<Optional<StoreFault>> fault = look.fault();
            assertThatThrownBy(fault::join).hasRootCauseMessage("broken");
        }
        assertThat(looks).hasValue(2);
    }
}

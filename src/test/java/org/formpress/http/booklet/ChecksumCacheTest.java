package org.formpress.http.booklet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChecksumCacheTest {

    /** The check value of CRC-32, which is the sum of these digits. */
    private static final String DIGITS = "123456789";

    private static final long SUM = 0xCBF43926L;

    private final ChecksumCache sums = new ChecksumCache();
    private final AtomicInteger opened = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private InputStream digits() {
        opened.incrementAndGet();
        return new ByteArrayInputStream(DIGITS.getBytes(UTF_8));
    }

    @Test
    void aFileIsReadOnceForAllRequests() throws IOException {
        assertThat(sums.of("a", this::digits)).isEqualTo(SUM);
        assertThat(sums.of("a", this::digits)).isEqualTo(SUM);

        assertThat(opened).hasValue(1);
        assertThat(sums.of("b", () -> new ByteArrayInputStream(new byte[0]))).isZero();
    }

    @Test
    void ofManyFilesThoseThatWereUsedLastAreRemembered() throws IOException {
        sums.of("first", this::digits);
        for (int i = 0; i < 10_000; i++) {
            sums.of(Integer.toString(i), () -> new ByteArrayInputStream(new byte[0]));
        }
        sums.of("first", this::digits);
        sums.of("first", this::digits);

        assertThat(opened).hasValue(2);
    }

    @Test
    void requestsAtTheSameTimeReadAFileOnce() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<Future<Long>> all = new ArrayList<>();
        all.add(threads.submit(() -> sums.of("a", () -> {
            reading.countDown();
            await(goOn);
            return digits();
        })));
        reading.await();
        for (int i = 0; i < 5; i++) {
            all.add(threads.submit(() -> sums.of("a", this::digits)));
        }
        goOn.countDown();
        for (Future<Long> sum : all) {
            assertThat(sum.get()).isEqualTo(SUM);
        }

        assertThat(opened).hasValue(1);
    }

    @Test
    void whoWaitedForOneThatFailedReadsItHimself() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<Long> failing = threads.submit(() -> sums.of("a", () -> {
            reading.countDown();
            await(goOn);
            throw new NoSuchFileException("gone");
        }));
        reading.await();
        Future<Long> waiting = threads.submit(() -> sums.of("a", this::digits));
        goOn.countDown();

        assertThatThrownBy(failing::get).hasRootCauseInstanceOf(NoSuchFileException.class);
        assertThat(waiting.get()).isEqualTo(SUM);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final JobSettings ONE_THREAD =
            new JobSettings(1, 1 << 24, 1 << 16, 5000, 10, 8, 20, Duration.ofDays(1));

    @TempDir
    private Path folder;

    @Test
    void aSmallJobGoesBeforeALargeOneThatCameEarlier() {
        assertThat(Turn.of(NOW.plusSeconds(600), 3)).isGreaterThan(Turn.of(NOW, 10_000));
        assertThat(Turn.of(NOW.plusSeconds(5), 3)).isGreaterThan(Turn.of(NOW, 100));
    }

    @Test
    void ofJobsAlikeTheEarlierGoesFirst() {
        assertThat(Turn.of(NOW, 100)).isGreaterThan(Turn.of(NOW.plusSeconds(2), 100));
    }

    @Test
    void aLargeJobThatHasWaitedLongGoesBeforeSmallOnesThatCome() {
        assertThat(Turn.of(NOW, 10_000)).isGreaterThan(Turn.of(NOW.plusSeconds(1100), 3));
    }

    @Test
    void turnsAreBelowTheQueuesOwnWorkAndNeverOverflow() {
        assertThat(Turn.of(NOW, 1)).isNegative();
        assertThat(Turn.of(NOW, Integer.MAX_VALUE)).isLessThan(Turn.of(NOW, 100_000));
        assertThat(Turn.of(Instant.parse("2090-01-01T00:00:00Z"), 100_000)).isNegative();
    }

    @Test
    void aSmallJobBeginsWithTheNextFreeThread() throws Exception {
        try (BookJobs jobs = Jobs.in(folder, ONE_THREAD)) {
            String large = Jobs.submit(jobs, Jobs.lines(600));
            String small = Jobs.submit(jobs, Jobs.lines(3));

            JobState done = Jobs.ended(jobs, small);

            JobState other = Jobs.state(jobs, large);
            assertThat(done.status()).isEqualTo(JobStatus.DONE);
            // It had to wait for the chunk that was being read, one of 15, and perhaps for the next.
            assertThat(other.percent()).isLessThan(20);
            assertThat(Jobs.ended(jobs, large).rendered()).isEqualTo(600);
        }
    }
}

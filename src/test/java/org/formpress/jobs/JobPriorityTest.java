package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.formpress.jobs.intake.InputLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobPriorityTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final JobSettings ONE_THREAD =
            Jobs.settings(1, new InputLimits(1 << 24, 1 << 16, 5000), Duration.ofDays(1));

    @TempDir
    private Path folder;

    @Test
    void aSmallJobGoesBeforeALargeOneThatCameEarlier() {
        assertThat(JobPriority.of(NOW.plusSeconds(600), 3)).isGreaterThan(JobPriority.of(NOW, 10_000));
        assertThat(JobPriority.of(NOW.plusSeconds(5), 3)).isGreaterThan(JobPriority.of(NOW, 100));
    }

    @Test
    void ofJobsAlikeTheEarlierGoesFirst() {
        assertThat(JobPriority.of(NOW, 100)).isGreaterThan(JobPriority.of(NOW.plusSeconds(2), 100));
    }

    @Test
    void aLargeJobThatHasWaitedLongGoesBeforeSmallOnesThatCome() {
        assertThat(JobPriority.of(NOW, 10_000)).isGreaterThan(JobPriority.of(NOW.plusSeconds(1100), 3));
    }

    @Test
    void turnsAreBelowTheQueuesOwnWorkAndNeverOverflow() {
        assertThat(JobPriority.of(NOW, 1)).isNegative();
        assertThat(JobPriority.of(NOW, Integer.MAX_VALUE)).isLessThan(JobPriority.of(NOW, 100_000));
        assertThat(JobPriority.of(Instant.parse("2090-01-01T00:00:00Z"), 100_000))
                .isNegative();
    }

    @Test
    void aSmallJobBeginsWithTheNextFreeThread() throws Exception {
        try (JobService jobs = Jobs.in(folder, ONE_THREAD)) {
            String large = Jobs.submit(jobs, Jobs.lines(600));
            String small = Jobs.submit(jobs, Jobs.lines(3));

            JobState done = Jobs.ended(jobs, small);

            JobState other = Jobs.state(jobs, large);
            assertThat(done.status()).isEqualTo(JobStatus.DONE);
            // It had to wait for the chunk that was being read, one of 15, and perhaps for the next.
            assertThat(other.progress().percent()).isLessThan(20);
            assertThat(Jobs.ended(jobs, large).progress().rendered()).isEqualTo(600);
        }
    }
}

package org.formpress.http.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.formpress.book.BookSettings;
import org.formpress.http.request.LinkBuilder;
import org.formpress.jobs.JobOutcome;
import org.formpress.jobs.JobProgress;
import org.formpress.jobs.JobState;
import org.formpress.jobs.JobStatus;
import org.formpress.jobs.JobTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookletAnswerTest {

    private static BookletAnswer answer(JobStatus status, int percent, @Nullable Instant started) {
        Instant created = Instant.now().minusSeconds(5000);
        JobState state = new JobState(
                "1",
                BookSettings.DEFAULT,
                new JobProgress(status, 100, percent, 0, percent),
                new JobTimes(created, started, null),
                new JobOutcome(null, List.of(), List.of()));
        return BookletAnswer.of(state, Locale.CHINESE, new LinkBuilder("/booklets", false));
    }

    @Test
    void theTimeLeftIsReckonedFromTheTimeTaken() {
        Instant started = Instant.now().minusSeconds(1000);

        assertThat(answer(JobStatus.RUNNING, 80, started).estimatedSeconds()).isBetween(250L, 265L);
    }

    @Test
    void nobodyKnowsHowLongWhatHasNotBegunWillTake() {
        assertThat(answer(JobStatus.QUEUED, 0, null).estimatedSeconds()).isNull();
        assertThat(answer(JobStatus.RUNNING, 0, Instant.now()).estimatedSeconds())
                .isNull();
    }
}

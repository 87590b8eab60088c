package org.formpress.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeadlineTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static String endless() {
        while (true) {
            Deadline.check();
        }
    }

    private static void askOften() {
        for (int i = 0; i < 1000; i++) {
            Deadline.check();
        }
    }

    @Test
    void workThatAsksEndsSoonAfterItsDeadline() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> Deadline.within(SHORT, DeadlineTest::endless)).isInstanceOf(DeadlineException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SHORT.plusSeconds(5));
    }

    @Test
    void workInTimeIsDone() throws Exception {
        assertThat(Deadline.within(LONG, () -> {
                    askOften();
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void aPartOfTheWorkHasNoMoreTimeThanTheWhole() {
        assertThatThrownBy(() -> Deadline.within(SHORT, () -> Deadline.within(LONG, DeadlineTest::endless)))
                .isInstanceOf(DeadlineException.class);
    }

    @Test
    void theWholeGoesOnWhenAPartOfItTookTooLong() throws Exception {
        assertThat(Deadline.within(LONG, () -> {
                    assertThatThrownBy(() -> Deadline.within(SHORT, DeadlineTest::endless))
                            .isInstanceOf(DeadlineException.class);
                    askOften();
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void aThreadKeepsNoDeadlineOfWorkThatIsOver() throws Exception {
        assertThatThrownBy(() -> Deadline.within(SHORT, DeadlineTest::endless)).isInstanceOf(DeadlineException.class);

        assertThatCode(DeadlineTest::askOften).doesNotThrowAnyException();
    }
}

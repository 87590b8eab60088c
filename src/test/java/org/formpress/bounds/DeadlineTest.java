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
    void work_that_asks_ends_soon_after_its_deadline() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> Deadline.within(SHORT, DeadlineTest::endless)).isInstanceOf(DeadlineException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SHORT.plusSeconds(5));
    }

    @Test
    void work_in_time_is_done() throws Exception {
        assertThat(Deadline.within(LONG, () -> {
                    askOften();
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void a_part_of_the_work_has_no_more_time_than_the_whole() {
        assertThatThrownBy(() -> Deadline.within(SHORT, () -> Deadline.within(LONG, DeadlineTest::endless)))
                .isInstanceOf(DeadlineException.class);
    }

    @Test
    void the_whole_goes_on_when_a_part_of_it_took_too_long() throws Exception {
        assertThat(Deadline.within(LONG, () -> {
                    assertThatThrownBy(() -> Deadline.within(SHORT, DeadlineTest::endless))
                            .isInstanceOf(DeadlineException.class);
                    askOften();
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void a_thread_keeps_no_deadline_of_work_that_is_over() throws Exception {
        assertThatThrownBy(() -> Deadline.within(SHORT, DeadlineTest::endless)).isInstanceOf(DeadlineException.class);

        assertThatCode(DeadlineTest::askOften).doesNotThrowAnyException();
    }
}

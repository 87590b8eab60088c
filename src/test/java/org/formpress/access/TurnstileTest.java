package org.formpress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.access.Turnstile.Outcome.IN;
import static org.formpress.access.Turnstile.Outcome.TOO_MANY_AT_ONCE;
import static org.formpress.access.Turnstile.Outcome.TOO_MANY_A_MINUTE;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile();

    private Turnstile.Outcome at(long seconds, Limits limits) {
        return turnstile.enter(limits, TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void theMinutesShareMayComeAtOnceAndComesBackSteadily() {
        Limits limits = new Limits(6, 0);
        for (int i = 0; i < 6; i++) {
            assertThat(at(1000, limits)).isEqualTo(IN);
        }
        assertThat(at(1000, limits)).isEqualTo(TOO_MANY_A_MINUTE);
        assertThat(turnstile.secondsToWait(limits)).isEqualTo(10);
        assertThat(at(1009, limits)).isEqualTo(TOO_MANY_A_MINUTE);
        assertThat(at(1010, limits)).isEqualTo(IN);
        assertThat(at(1010, limits)).isEqualTo(TOO_MANY_A_MINUTE);
    }

    @Test
    void anIdleHourSavesUpNoMoreThanAMinute() {
        Limits limits = new Limits(2, 0);
        at(0, limits);
        assertThat(at(3600, limits)).isEqualTo(IN);
        assertThat(at(3600, limits)).isEqualTo(IN);
        assertThat(at(3600, limits)).isEqualTo(TOO_MANY_A_MINUTE);
    }

    @Test
    void aPlaceIsFreeWhenSomeoneLeaves() {
        Limits limits = new Limits(0, 1);
        assertThat(at(0, limits)).isEqualTo(IN);
        assertThat(at(0, limits)).isEqualTo(TOO_MANY_AT_ONCE);
        turnstile.leave();
        assertThat(at(0, limits)).isEqualTo(IN);
    }

    @Test
    void withoutLimitsEveryoneComesIn() {
        for (int i = 0; i < 1000; i++) {
            assertThat(at(0, new Limits(0, 0))).isEqualTo(IN);
        }
    }
}

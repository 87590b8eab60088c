package org.formpress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.access.RateLimiter.Outcome.ALLOWED;
import static org.formpress.access.RateLimiter.Outcome.TOO_MANY_AT_ONCE;
import static org.formpress.access.RateLimiter.Outcome.TOO_MANY_A_MINUTE;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final RateLimiter limiter = new RateLimiter();

    private RateLimiter.Outcome at(long seconds, RateLimits limits) {
        return limiter.tryAcquire(limits, TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void theMinutesShareMayComeAtOnceAndComesBackSteadily() {
        RateLimits limits = new RateLimits(6, 0);
        for (int i = 0; i < 6; i++) {
            assertThat(at(1000, limits)).isEqualTo(ALLOWED);
        }
        assertThat(at(1000, limits)).isEqualTo(TOO_MANY_A_MINUTE);
        assertThat(limiter.secondsToWait(limits)).isEqualTo(10);
        assertThat(at(1009, limits)).isEqualTo(TOO_MANY_A_MINUTE);
        assertThat(at(1010, limits)).isEqualTo(ALLOWED);
        assertThat(at(1010, limits)).isEqualTo(TOO_MANY_A_MINUTE);
    }

    @Test
    void anIdleHourSavesUpNoMoreThanAMinute() {
        RateLimits limits = new RateLimits(2, 0);
        at(0, limits);
        assertThat(at(3600, limits)).isEqualTo(ALLOWED);
        assertThat(at(3600, limits)).isEqualTo(ALLOWED);
        assertThat(at(3600, limits)).isEqualTo(TOO_MANY_A_MINUTE);
    }

    @Test
    void aPlaceIsFreeWhenSomeoneLeaves() {
        RateLimits limits = new RateLimits(0, 1);
        assertThat(at(0, limits)).isEqualTo(ALLOWED);
        assertThat(at(0, limits)).isEqualTo(TOO_MANY_AT_ONCE);
        limiter.release();
        assertThat(at(0, limits)).isEqualTo(ALLOWED);
    }

    @Test
    void withoutLimitsEveryoneComesIn() {
        for (int i = 0; i < 1000; i++) {
            assertThat(at(0, new RateLimits(0, 0))).isEqualTo(ALLOWED);
        }
    }
}

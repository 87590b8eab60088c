package org.formpress.access;

import java.util.concurrent.TimeUnit;

/**
 * Limits the requests of one key. A token bucket refills steadily, so the turn of a minute does not allow a double
 * burst.
 */
public final class RateLimiter {

    private static final double NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private boolean used;
    private double tokens;
    private long refilled;
    private int active;

    /** The result of {@link #tryAcquire}. */
    public enum Outcome {
        /** The request may proceed; {@link #release} must follow. */
        ALLOWED,
        /** The key has too many concurrent requests. */
        TOO_MANY_AT_ONCE,
        /** The key has made too many requests in the last minute. */
        TOO_MANY_A_MINUTE
    }

    /**
     * Admits or rejects a request at {@code nanos}, by {@link System#nanoTime()}. The limits are passed each time
     * because they may change.
     */
    public synchronized Outcome tryAcquire(RateLimits limits, long nanos) {
        refill(limits.perMinute(), nanos);
        if (limits.concurrent() > 0 && active >= limits.concurrent()) {
            return Outcome.TOO_MANY_AT_ONCE;
        }
        if (limits.perMinute() > 0 && tokens < 1) {
            return Outcome.TOO_MANY_A_MINUTE;
        }
        tokens--;
        active++;
        return Outcome.ALLOWED;
    }

    /** Ends an admitted request. */
    public synchronized void release() {
        active--;
    }

    /** The seconds until the per-minute limit admits the next request; at least 1. */
    public synchronized long secondsToWait(RateLimits limits) {
        if (limits.perMinute() == 0) {
            return 1;
        }
        double nanos = (1 - tokens) * NANOS_PER_MINUTE / limits.perMinute();
        return Math.max(1, (long) Math.ceil(nanos / NANOS_PER_SECOND));
    }

    private void refill(int perMinute, long nanos) {
        double more = used ? (nanos - refilled) * perMinute / NANOS_PER_MINUTE : perMinute;
        tokens = Math.min(perMinute, Math.max(0, tokens) + more);
        refilled = nanos;
        used = true;
    }
}

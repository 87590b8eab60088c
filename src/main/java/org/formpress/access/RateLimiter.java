package org.formpress.access;

import java.util.concurrent.TimeUnit;

/** Counts what one key asks for. The minute is a bucket that refills steadily, so that no minute's end lets double through. */
public final class RateLimiter {

    private static final double NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private boolean used;
    private double tokens;
    private long refilled;
    private int active;

    /** How an attempt to come in ended. */
    public enum Outcome {
        /** The request goes on, and {@link #release} must follow. */
        ALLOWED,
        /** Too many requests of this key are under way. */
        TOO_MANY_AT_ONCE,
        /** Too many requests of this key in the last minute. */
        TOO_MANY_A_MINUTE
    }

    /**
     * One request at the time {@code nanos}, by {@link System#nanoTime()}. The limits are given each time, as they may change.
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

    /** A request that came in is answered. */
    public synchronized void release() {
        active--;
    }

    /** After how many seconds the minute's limit lets the next one in; at least 1. */
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

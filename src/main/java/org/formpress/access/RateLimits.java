package org.formpress.access;

/**
 * How much one key may ask for; 0 means no limit.
 *
 * @param perMinute  requests a minute, which may come all at once
 * @param concurrent requests at the same time
 */
public record RateLimits(int perMinute, int concurrent) {

    /** Checks that neither is negative. */
    public RateLimits {
        if (perMinute < 0 || concurrent < 0) {
            throw new IllegalArgumentException("limits are 0 or more, not " + perMinute + " and " + concurrent);
        }
    }
}

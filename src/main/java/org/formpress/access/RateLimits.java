package org.formpress.access;

/**
 * The limits of one key; 0 means no limit.
 *
 * @param perMinute  requests per minute, possibly all at once
 * @param concurrent concurrent requests
 */
public record RateLimits(int perMinute, int concurrent) {

    /** Checks that neither is negative. */
    public RateLimits {
        if (perMinute < 0 || concurrent < 0) {
            throw new IllegalArgumentException("limits are 0 or more, not " + perMinute + " and " + concurrent);
        }
    }
}

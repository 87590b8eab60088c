package org.formpress.bounds;

/** What all limits have in common. */
final class Limits {

    private Limits() {}

    static void requirePositive(int... limits) {
        for (int limit : limits) {
            if (limit < 1) {
                throw new IllegalArgumentException("every formpress.limits.* is at least 1, not " + limit);
            }
        }
    }
}

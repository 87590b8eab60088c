package org.formpress.jobs.intake;

/**
 * Limits how many bytes of one input are read twice. Where the next object may have begun inside a broken one, reading continues
 * to find out, and goes back if it has. Unlimited, an input full of such places would take quadratic time.
 */
final class LookaheadBudget {

    private static final int MAX_FORMS = 8;

    private final int maxFormBytes;
    private final long maxBytes;
    private long spent;

    LookaheadBudget(int maxFormBytes) {
        this.maxFormBytes = maxFormBytes;
        this.maxBytes = (long) MAX_FORMS * maxFormBytes;
    }

    /** Whether a new guess may be checked by reading on; otherwise it counts as right. */
    boolean isLeft() {
        return spent < maxBytes;
    }

    /** Whether reading from a guess up to this position uses up the budget or exceeds a form. */
    boolean isExhausted(int guess, int position) {
        return position > maxFormBytes || position - guess > maxBytes - spent;
    }

    /** Counts the bytes behind a guess that was right: they are read again. */
    void spend(int guess, int position) {
        spent += position - guess;
    }

    /** In bytes. */
    long spent() {
        return spent;
    }
}

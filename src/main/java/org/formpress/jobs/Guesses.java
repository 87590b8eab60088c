package org.formpress.jobs;

/**
 * How far one input may be read ahead in vain, past places where the next object probably begins, to see whether it does. Without an
 * end to that, an input full of such places would be read over and over.
 */
final class Guesses {

    private static final int LONGEST_FORMS = 8;

    private final int longest;
    private final long most;
    private long readInVain;

    /** @param longest form, in bytes; no guess is followed any further */
    Guesses(int longest) {
        this.longest = longest;
        this.most = (long) LONGEST_FORMS * longest;
    }

    /** Whether there is anything left to follow another guess with; otherwise it is to be taken for certain. */
    boolean areLeft() {
        return readInVain < most;
    }

    /** Whether one that was made at a place is followed as far as it may be. */
    boolean isEnough(int guess, int position) {
        return position > longest || position - guess > most - readInVain;
    }

    /** One that was made at a place was right, and all behind it is to be read again. */
    void wasRight(int guess, int position) {
        readInVain += position - guess;
    }

    /** In bytes. */
    long readInVain() {
        return readInVain;
    }
}

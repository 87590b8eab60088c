package org.formpress.compare;

/** Limits the work of one comparison: comparing two texts costs the product of their lengths. */
final class DiffBudget {

    private static final long MAX = 100_000_000;

    private long left = MAX;

    /** Whether texts with these numbers of words may be compared word by word; otherwise one replaces the other as a whole. */
    boolean allows(int before, int now) {
        long cost = (long) before * now;
        if (cost > left) {
            return false;
        }
        left -= cost;
        return true;
    }
}

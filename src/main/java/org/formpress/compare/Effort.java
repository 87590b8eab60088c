package org.formpress.compare;

/** How much one comparison may still compute: texts of any length may come in, and comparing two takes their lengths' product. */
final class Effort {

    private static final long MOST = 100_000_000;

    private long left = MOST;

    /** Whether two texts of so many words may be compared word by word; when not, one replaces the other as a whole. */
    boolean allows(int before, int now) {
        long cost = (long) before * now;
        if (cost > left) {
            return false;
        }
        left -= cost;
        return true;
    }
}

package org.formpress.read.look;

/** Whether characters can be seen. */
public enum Sight {
    SEEN,
    /** They take room but are too small, or as the ground behind them. */
    FAINT,
    /** They are not there for a reader. */
    GONE;

    /** The worse of both. */
    public Sight and(Sight other) {
        return compareTo(other) > 0 ? this : other;
    }
}

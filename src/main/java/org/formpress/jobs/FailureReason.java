package org.formpress.jobs;

import java.util.Locale;

/** Why a job failed as a whole. */
public enum FailureReason {
    /** It was strict, and forms are refused or have findings of severity error. */
    STRICT,
    /** All its forms are refused: there is nothing to print. */
    UNUSABLE,
    /** The program could not finish it, whenever it tried. */
    BROKEN;

    /** The name in the database and in message bundles. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

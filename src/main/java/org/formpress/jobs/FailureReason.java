package org.formpress.jobs;

import java.util.Locale;

/** Why a job failed as a whole. */
public enum FailureReason {
    /** The job was strict, and forms are refused or have findings of severity error. */
    STRICT,
    /** All forms are refused, so there is nothing to print. */
    UNUSABLE,
    /** A step failed at every attempt. */
    BROKEN;

    /** The name in the database and in message bundles. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

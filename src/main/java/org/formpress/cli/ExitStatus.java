package org.formpress.cli;

/** How a command ended, from best to worst; the ordinal is the process's exit status. */
enum ExitStatus {
    DONE,
    /** Data was refused, or has findings of severity error. */
    REFUSED,
    /** Wrong usage: arguments, files or folders that cannot be used. */
    USAGE,
    /** An internal error. */
    BROKEN;

    int code() {
        return ordinal();
    }

    ExitStatus orWorse(ExitStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package org.formpress.cli;

/** What became of a command, from good to bad. */
enum ExitStatus {
    DONE,
    /** Data was refused, or has findings of severity error. */
    REFUSED,
    /** The command was given wrongly: arguments, files or folders that cannot be used. */
    USAGE,
    /** A fault of the program itself. */
    BROKEN;

    /** The status of the process. */
    int code() {
        return ordinal();
    }

    ExitStatus orWorse(ExitStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

package org.formpress.cli;

import org.formpress.jobs.JobState;

/** Shows a booklet's progress: a growing bar on a terminal, otherwise one line per 10%. */
final class ProgressBar {

    private static final int MAX_LENGTH = 40;
    /** Brackets, a space, {@code 100%}, and the last column, where some terminals wrap. */
    private static final int RESERVED_COLUMNS = 8;

    private static final int HUNDRED_PERCENT = 100;
    private static final int STEP = 10;

    private final Console console;
    private final boolean terminal;
    private final int length;
    private int shown = -1;

    private ProgressBar(Console console, boolean terminal, int columns) {
        this.console = console;
        this.terminal = terminal;
        this.length = Math.max(0, Math.min(MAX_LENGTH, columns - RESERVED_COLUMNS));
    }

    static ProgressBar of(Console console) {
        return new ProgressBar(console, Terminal.isOnStandardError(), Terminal.columns());
    }

    void show(JobState state) {
        int percent = state.progress().percent();
        int now = terminal ? percent : percent / STEP * STEP;
        if (now == shown) {
            return;
        }
        shown = now;
        if (terminal) {
            int full = now * length / HUNDRED_PERCENT;
            console.err().print("\r[" + "#".repeat(full) + "-".repeat(length - full) + "] " + now + "%");
            console.err().flush();
        } else {
            console.say("booklet.percent", now);
        }
    }

    void end(JobState state) {
        if (terminal) {
            console.err().print("\r" + " ".repeat(length + RESERVED_COLUMNS - 1) + "\r");
        }
        console.say("booklet.end", state.progress().forms(), state.progress().failed());
    }
}

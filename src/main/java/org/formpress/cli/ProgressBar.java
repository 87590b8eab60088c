package org.formpress.cli;

import org.formpress.jobs.JobState;

/** Shows how far a booklet is: on a terminal as a bar that grows on its line, elsewhere as a line for every tenth. */
final class ProgressBar {

    private static final int LONGEST = 40;
    /** Brackets, a space, {@code 100%}, and the last column, which some terminals take for the next line. */
    private static final int BESIDE = 8;

    private static final int ALL = 100;
    private static final int STEP = 10;

    private final Console console;
    private final boolean terminal;
    private final int length;
    private int told = -1;

    private ProgressBar(Console console, boolean terminal, int columns) {
        this.console = console;
        this.terminal = terminal;
        this.length = Math.max(0, Math.min(LONGEST, columns - BESIDE));
    }

    static ProgressBar of(Console console) {
        return new ProgressBar(console, Terminal.showsErrors(), Terminal.columns());
    }

    void show(JobState state) {
        int percent = state.progress().percent();
        int now = terminal ? percent : percent / STEP * STEP;
        if (now == told) {
            return;
        }
        told = now;
        if (terminal) {
            int full = now * length / ALL;
            console.err().print("\r[" + "#".repeat(full) + "-".repeat(length - full) + "] " + now + "%");
            console.err().flush();
        } else {
            console.say("booklet.percent", now);
        }
    }

    void end(JobState state) {
        if (terminal) {
            console.err().print("\r" + " ".repeat(length + BESIDE - 1) + "\r");
        }
        console.say("booklet.end", state.progress().forms(), state.progress().failed());
    }
}

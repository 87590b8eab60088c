package org.formpress.cli;

import org.formpress.jobs.JobState;

/** Shows how far a booklet is: on a terminal as a bar that grows, elsewhere as a line for every tenth. */
final class ProgressBar {

    private static final int WIDTH = 40;
    private static final int ALL = 100;
    private static final int STEP = 10;

    private final Console console;
    private final boolean terminal;
    private int told = -1;

    private ProgressBar(Console console, boolean terminal) {
        this.console = console;
        this.terminal = terminal;
    }

    static ProgressBar of(Console console) {
        return new ProgressBar(console, System.console() != null && System.getenv("TERM") != null);
    }

    void show(JobState state) {
        int now = terminal ? state.percent() : state.percent() / STEP * STEP;
        if (now == told) {
            return;
        }
        told = now;
        if (terminal) {
            int full = state.percent() * WIDTH / ALL;
            console.err().print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + state.percent() + "%");
            console.err().flush();
        } else {
            console.say("booklet.percent", now);
        }
    }

    void end(JobState state) {
        if (terminal) {
            console.err().print("\r" + " ".repeat(WIDTH + STEP) + "\r");
        }
        console.say("booklet.end", state.forms(), state.failed());
    }
}

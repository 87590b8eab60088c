package org.formpress.bounds;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The time by which the work of a thread must be done. Loops that grow with what callers send ask {@link #check}, and so the
 * work ends itself: an interrupt would close the file that templates and fonts are read from, under all other work.
 */
public final class Deadline {

    /** Reading the clock costs as much as a step of most loops, so only one question of so many reads it. */
    private static final int CHECKS_PER_CLOCK_READING = 16;

    private static final ThreadLocal<@Nullable Deadline> OF_THREAD = new ThreadLocal<>();

    private final long end;
    private int checks;

    private Deadline(long end) {
        this.end = end;
    }

    /**
     * Does work that must be done in {@code time}, or by the deadline of the work it is a part of if that is sooner.
     *
     * @throws DeadlineException when it is not, from wherever it has come to by then
     */
    public static <T> T within(Duration time, Callable<T> work) throws Exception {
        Deadline outer = OF_THREAD.get();
        OF_THREAD.set(sooner(outer, System.nanoTime() + time.toNanos()));
        try {
            return work.call();
        } finally {
            if (outer == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(outer);
            }
        }
    }

    private static Deadline sooner(@Nullable Deadline outer, long end) {
        return outer != null && outer.end - end < 0 ? outer : new Deadline(end);
    }

    /**
     * Asks whether this thread's work may go on; work without a deadline always may.
     *
     * @throws DeadlineException when it may not
     */
    public static void check() {
        Deadline deadline = OF_THREAD.get();
        if (deadline != null) {
            deadline.checkClock();
        }
    }

    private void checkClock() {
        if (++checks % CHECKS_PER_CLOCK_READING == 0 && System.nanoTime() - end > 0) {
            throw new DeadlineException();
        }
    }
}

package org.formpress.bounds;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The time by which a thread's work must end. Loops that grow with the input call {@link #check}, so that the work ends
 * itself: an interrupt would close the file that templates and fonts are read from, which all other work shares.
 */
public final class Deadline {

    /** Reading the clock costs as much as a step of most loops, so only one check in this many does. */
    private static final int CHECKS_PER_CLOCK_READING = 16;

    private static final ThreadLocal<@Nullable Deadline> OF_THREAD = new ThreadLocal<>();

    private final long end;
    private int checks;

    private Deadline(long end) {
        this.end = end;
    }

    /**
     * Runs work that must end within {@code time}, or by the deadline of the surrounding work if that is sooner.
     *
     * @throws DeadlineException when time runs out, thrown by the next {@link #check}
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
     * Throws if this thread's deadline has passed; does nothing without a deadline.
     *
     * @throws DeadlineException when it has passed
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

package org.formpress.book;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;

/**
 * Limits the time spent on one form. Writing one that was read in time may take many times as long; if it takes even longer, the
 * machine has become slower, and the step is repeated.
 *
 * @param reading after which the form is refused
 */
record FormTimeLimit(Duration reading) {

    private static final int WRITING_FACTOR = 20;

    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /** @throws org.formpress.bounds.DeadlineException when it takes longer */
    <T> T read(Callable<T> work) throws RefusedException {
        try {
            return Deadline.within(reading, work);
        } catch (RefusedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("forms are read from memory", e);
        }
    }

    /** @throws org.formpress.bounds.DeadlineException when it takes longer */
    void write(Writing work) throws IOException {
        try {
            Deadline.within(reading.multipliedBy(WRITING_FACTOR), () -> {
                work.run();
                return true;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("writing throws nothing else", e);
        }
    }
}

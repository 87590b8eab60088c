package org.formpress.book;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;

/**
 * How long one form of a book may be worked on. What was read in its time, and written to try, may take many times that in
 * the book: then the machine has become much slower, and the step is done again.
 *
 * @param reading until it is refused as too slow
 */
record FormTime(Duration reading) {

    private static final int WRITING_TO_READING = 20;

    /** What is done with a form. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /** @throws org.formpress.bounds.DeadlineException when it takes longer */
    BookEntry read(Callable<BookEntry> work) throws RefusedException {
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
            Deadline.within(reading.multipliedBy(WRITING_TO_READING), () -> {
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

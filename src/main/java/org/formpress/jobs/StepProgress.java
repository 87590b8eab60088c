package org.formpress.jobs;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.formpress.book.BookCancelledException;
import org.formpress.book.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the progress of a step, and ends the step when its job is cancelled or the node stops. The database is accessed at most
 * twice a second, so a small job does not access it at all.
 */
final class StepProgress implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(StepProgress.class);
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Database database;
    private final StepTask task;
    private final BooleanSupplier stopping;
    private final Runnable beforeNextForm;
    private long recorded = System.nanoTime();
    private int done;

    /**
     * @param stopping       whether this node stops
     * @param beforeNextForm lets more urgent work run first
     */
    StepProgress(Database database, StepTask task, BooleanSupplier stopping, Runnable beforeNextForm) {
        this.database = database;
        this.task = task;
        this.stopping = stopping;
        this.beforeNextForm = beforeNextForm;
    }

    @Override
    public void formDone() {
        done++;
        partDone();
    }

    @Override
    public void partDone() {
        if (stopping.getAsBoolean() || isCancelled()) {
            throw new BookCancelledException();
        }
        beforeNextForm.run();
    }

    private boolean isCancelled() {
        long now = System.nanoTime();
        if (now - recorded < INTERVAL_NANOS) {
            return false;
        }
        recorded = now;
        try {
            return database.ask(connection -> {
                StepTable.progress(connection, task, done);
                return JobTable.find(connection, task.job())
                        .filter(row -> !row.status().isEnd())
                        .isEmpty();
            });
        } catch (DatabaseException e) {
            // The work itself needs no database; only its end does.
            LOG.debug("it is unknown whether {} is cancelled", task.job(), e);
            return false;
        }
    }
}

package org.formpress.jobs;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.formpress.book.BookCancelledException;
import org.formpress.book.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how far a step is, and ends it when its job was cancelled or this node stops. The database is asked at most twice a
 * second, so a small job never asks.
 */
final class StepWatch implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Database database;
    private final String job;
    private final StepName step;
    private final BooleanSupplier stopping;
    private final Runnable courtesy;
    private long asked = System.nanoTime();
    private int done;

    /**
     * @param stopping whether this node gives its steps back
     * @param courtesy lets what is more urgent go first
     */
    StepWatch(Database database, String job, StepName step, BooleanSupplier stopping, Runnable courtesy) {
        this.database = database;
        this.job = job;
        this.step = step;
        this.stopping = stopping;
        this.courtesy = courtesy;
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
        courtesy.run();
    }

    private boolean isCancelled() {
        long now = System.nanoTime();
        if (now - asked < INTERVAL_NANOS) {
            return false;
        }
        asked = now;
        try {
            return database.ask(connection -> {
                StepTable.progress(connection, job, step, done);
                return JobTable.find(connection, job)
                        .filter(row -> !row.status().isEnd())
                        .isEmpty();
            });
        } catch (DatabaseException e) {
            // Work goes on without a database; only its end needs one.
            LOG.debug("nobody can tell whether {} is cancelled", job, e);
            return false;
        }
    }
}

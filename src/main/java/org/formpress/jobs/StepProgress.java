package org.formpress.jobs;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.formpress.book.BookCancelledException;
import org.formpress.book.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records the progress of a step, and ends the step when its job is cancelled, another node has finished it, or this node stops. Before the
 * step is done the database is accessed at most twice a second.
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
        if (stopping.getAsBoolean() || System.nanoTime() - recorded >= INTERVAL_NANOS && isOver()) {
            throw new BookCancelledException();
        }
        beforeNextForm.run();
    }

    /**
     * To be called before a file takes its place: a node that was given up for dead must not replace that of the node which took over.
     *
     * @throws BookCancelledException if the step's result is no longer wanted
     */
    void allDone() {
        if (isOver()) {
            throw new BookCancelledException();
        }
    }

    private boolean isOver() {
        recorded = System.nanoTime();
        try {
            return database.ask(connection -> {
                StepTable.progress(connection, task, done);
                return !StepTable.isOpen(connection, task)
                        || JobTable.find(connection, task.job())
                                .filter(row -> !row.status().isEnd())
                                .isEmpty();
            });
        } catch (DatabaseException e) {
            // The work itself needs no database; only its end does.
            LOG.debug(
                    "it is unknown whether {} of {} is still wanted",
                    task.step().id(),
                    task.job(),
                    e);
            return false;
        }
    }
}

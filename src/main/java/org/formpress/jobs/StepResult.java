package org.formpress.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.formpress.jobs.StepTable.Planned;
import org.jspecify.annotations.Nullable;

/**
 * What came of a step. It is recorded in the transaction that finishes the step, and so once, however often the step ran.
 *
 * @param record what is written into the database
 * @param failed how many forms were refused in it
 * @param written how many forms were written in it
 * @param next   steps that are to be done when all of this stage are finished
 * @param reason why the job fails by it; none when it goes on
 */
record StepResult(
        Rows record,
        int failed,
        int written,
        List<Planned> next,
        @Nullable FailureReason reason) {

    /** Rows that are written. */
    @FunctionalInterface
    interface Rows {
        void into(Connection connection) throws SQLException;
    }
}

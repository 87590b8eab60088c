package org.formpress.jobs;

import java.util.List;
import org.formpress.jobs.StepTable.Planned;
import org.jspecify.annotations.Nullable;

/**
 * The result of a step, recorded in the transaction that finishes it: once, however often the step ran.
 *
 * @param record writes rows
 * @param failed how many forms it refused
 * @param written how many forms it wrote
 * @param next   steps of the next stage
 * @param reason why the job fails; null if it continues
 */
record StepResult(
        Database.Update record,
        int failed,
        int written,
        List<Planned> next,
        @Nullable FailureReason reason) {}

package org.formpress.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.formpress.jobs.StepTable.Planned;

/** A step as a task of db-scheduler. */
record StepTask(String job, StepName step) {

    static final String NAME = "booklet-step";

    static StepTask ofId(String id) {
        String[] parts = id.split("/");
        return new StepTask(parts[0], StepName.ofId(parts[1]));
    }

    /** Schedules steps within the thread's transaction. */
    static void schedule(SchedulerClient client, JobRow job, List<Planned> steps) {
        int priority = JobPriority.of(job.times().created(), job.forms());
        List<TaskInstance<?>> tasks = new ArrayList<>();
        for (Planned step : steps) {
            tasks.add(new TaskInstance<Void>(NAME, job.id() + "/" + step.name().id(), () -> null, priority));
        }
        client.scheduleBatch(tasks, Instant.now());
    }
}

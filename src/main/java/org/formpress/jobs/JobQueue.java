package org.formpress.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.formpress.jobs.StepTable.Planned;
import org.formpress.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which steps are to be done, in the database, and the threads that do them. A node that works tells so every two seconds; when
 * it has not done so four times, another does its steps again, some 20 s after it died.
 */
final class JobQueue implements StepRunner.Queue, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final Logger QUEUE_LOG = LoggerFactory.getLogger(Scheduler.class);

    private static final String STEP = "booklet-step";
    private static final String CLEANING = "booklet-cleaning";
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    // Steps of this node are begun at once; only those of other nodes, or of later, are looked for.
    private static final Duration LOOKING_ALONE = Duration.ofSeconds(2);
    private static final Duration LOOKING_BESIDE_OTHERS = Duration.ofMillis(200);
    private static final Duration DATABASE_AGAIN = Duration.ofSeconds(2);
    private static final Duration STORE_AGAIN = Duration.ofSeconds(10);
    private static final long TOLD_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 5;
    // How many steps are looked for, as a multiple of the threads: when fewer than the first are left, up to the
    // second.
    private static final double FEW = 1.0;
    private static final double MANY = 4.0;

    /** Tells whoever looks after the nodes that one of them is gone. */
    private static final class TakeOver extends AbstractSchedulerListener {
        @Override
        public void onExecutionDead(Execution step) {
            LOG.warn("{} was begun by a node that is gone; another does it again", step.getId());
        }
    }

    private final StepRunner runner;
    private final boolean waitForStore;
    private final AtomicLong told = new AtomicLong(System.nanoTime() - TOLD_NANOS);
    private final Scheduler scheduler;
    private volatile boolean stopping;

    /**
     * @param waitForStore whether steps wait as long as the store takes nothing
     * @param cleaning is run every {@code cleaningInterval}, by one of the nodes
     */
    JobQueue(
            Database database,
            int threads,
            StepRunner runner,
            boolean waitForStore,
            Runnable cleaning,
            Duration cleaningInterval) {
        this.runner = runner;
        this.waitForStore = waitForStore;
        CustomTask<Void> step =
                Tasks.custom(STEP, Void.class).onFailure(this::failed).execute(this::execute);
        RecurringTask<Void> clean = Tasks.recurring(CLEANING, FixedDelay.of(cleaningInterval))
                .execute((instance, context) -> cleaning.run());
        SchedulerBuilder builder = Scheduler.create(database.connections(), step)
                .startTasks(List.of(clean))
                .threads(threads)
                .executorService(Executors.newFixedThreadPool(threads, JobQueue::thread))
                .pollingInterval(database.isEmbedded() ? LOOKING_ALONE : LOOKING_BESIDE_OTHERS)
                .pollUsingFetch(FEW, MANY)
                .enablePriority()
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .addSchedulerListener(new TakeOver())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .failureLogging(LogLevel.WARN, true);
        // db-scheduler knows H2 by no name and would warn of it.
        this.scheduler = (database.isEmbedded()
                        ? builder.jdbcCustomization(new DefaultJdbcCustomization(false))
                        : builder)
                .build();
    }

    // A database that goes away ends the thread that asks it, and the next takes its place.
    private static Thread thread(Runnable steps) {
        Thread thread = new Thread(steps, "booklet-steps");
        thread.setUncaughtExceptionHandler((ended, fault) -> QUEUE_LOG.error("a thread of the queue ended", fault));
        return thread;
    }

    void start() {
        scheduler.start();
    }

    @Override
    public void add(JobRow job, List<Planned> steps) {
        int turn = Turn.of(job.created(), job.forms());
        List<TaskInstance<?>> tasks = new ArrayList<>();
        for (Planned step : steps) {
            tasks.add(new TaskInstance<Void>(STEP, job.id() + "/" + step.name().id(), () -> null, turn));
        }
        scheduler.scheduleBatch(tasks, Instant.now());
    }

    @Override
    public boolean isStopping() {
        return stopping;
    }

    /** Looks for steps now; to be called after the transaction that added them. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        String[] parts = task.getId().split("/");
        try {
            boolean ended = runner.run(parts[0], StepName.ofId(parts[1]), this);
            wake();
            return ended ? (done, operations) -> operations.remove() : later(Duration.ZERO);
        } catch (IOException e) {
            if (waitForStore && e instanceof StoreException) {
                tell("the store", task.getId(), e);
                return later(STORE_AGAIN);
            }
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (DatabaseException.isCauseOf(e)) {
                tell("the database", task.getId(), e);
                return later(DATABASE_AGAIN);
            }
            throw e;
        }
    }

    // A job may have thousands of steps, and all of them wait.
    private void tell(String what, String step, Exception fault) {
        long now = System.nanoTime();
        long last = told.get();
        if (now - last >= TOLD_NANOS && told.compareAndSet(last, now)) {
            LOG.warn("{} waits for {}, and maybe others: {}", step, what, fault.getMessage());
        }
    }

    private static CompletionHandler<Void> later(Duration time) {
        return (done, operations) -> operations.reschedule(done, Instant.now().plus(time));
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int attempt = complete.getExecution().consecutiveFailures + 1;
        String[] parts = complete.getExecution().getId().split("/");
        if (attempt >= ATTEMPTS) {
            LOG.error(
                    "{} failed {} times and is given up",
                    complete.getExecution().getId(),
                    attempt,
                    complete.getCause().orElse(null));
            runner.giveUp(parts[0]);
            operations.remove();
        } else {
            operations.reschedule(complete, Instant.now().plusSeconds(1L << attempt));
        }
    }

    /** Gives back what is not finished within one form's time. */
    @Override
    public void close() {
        stopping = true;
        scheduler.stop();
    }
}

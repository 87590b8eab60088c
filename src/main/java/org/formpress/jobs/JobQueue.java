package org.formpress.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.formpress.jobs.StepTable.Planned;
import org.formpress.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue of steps in the database, and the threads that run them. Workers send a heartbeat every 2 s; after four missed ones,
 * about 20 s after it died, another node takes over the step.
 */
final class JobQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);
    private static final Logger QUEUE_LOG = LoggerFactory.getLogger(Scheduler.class);

    private static final String CLEANING = "booklet-cleaning";
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    // About as long as other nodes wait before they take over.
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // Steps added by this node start at once; polling finds those of other nodes and those that are due later.
    private static final Duration POLLING_ALONE = Duration.ofSeconds(2);
    private static final Duration POLLING_WITH_OTHERS = Duration.ofMillis(200);
    private static final Duration DATABASE_RETRY = Duration.ofSeconds(2);
    private static final Duration STORE_RETRY = Duration.ofSeconds(10);
    private static final long WARNING_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final Duration MAX_SHUTDOWN = Duration.ofSeconds(15);
    private static final int MAX_ATTEMPTS = 5;
    private static final Duration MIN_CLEANING_INTERVAL = Duration.ofSeconds(1);
    private static final Duration MAX_CLEANING_INTERVAL = Duration.ofHours(1);
    // Per thread: when fewer fetched steps than the first are left, fetch up to the second.
    private static final double MIN_FETCHED = 1.0;
    private static final double MAX_FETCHED = 4.0;

    private final Database database;
    private final StepRunner runner;
    private final boolean waitForStore;
    private final AtomicLong warned = new AtomicLong(System.nanoTime() - WARNING_NANOS);
    private final QueuePulse pulse = new QueuePulse(PATIENCE);
    private final Scheduler scheduler;

    /** @param cleaning runs from time to time, on one of the nodes */
    JobQueue(Database database, JobSettings settings, StepRunner runner, Runnable cleaning) {
        this.database = database;
        this.runner = runner;
        this.waitForStore = settings.waitForStore();
        int threads = settings.threads();
        CustomTask<Void> step =
                Tasks.custom(StepTask.NAME, Void.class).onFailure(this::failed).execute(this::execute);
        RecurringTask<Void> clean = Tasks.recurring(CLEANING, FixedDelay.of(cleaningInterval(settings.keep())))
                .execute((instance, context) -> cleaning.run());
        SchedulerBuilder builder = Scheduler.create(database.connections(), step)
                .startTasks(List.of(clean))
                .threads(threads)
                .executorService(Executors.newFixedThreadPool(threads, JobQueue::thread))
                .pollingInterval(database.isEmbedded() ? POLLING_ALONE : POLLING_WITH_OTHERS)
                .pollUsingFetch(MIN_FETCHED, MAX_FETCHED)
                .enablePriority()
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(MAX_SHUTDOWN)
                .addSchedulerListener(pulse)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .failureLogging(LogLevel.WARN, true);
        // db-scheduler does not know H2 and would log a warning.
        this.scheduler = (database.isEmbedded()
                        ? builder.jdbcCustomization(new DefaultJdbcCustomization(false))
                        : builder)
                .build();
    }

    private static Duration cleaningInterval(Duration keep) {
        Duration half = keep.dividedBy(2);
        Duration interval = half.compareTo(MAX_CLEANING_INTERVAL) < 0 ? half : MAX_CLEANING_INTERVAL;
        return interval.compareTo(MIN_CLEANING_INTERVAL) < 0 ? MIN_CLEANING_INTERVAL : interval;
    }

    // A lost database ends the thread that accesses it; the executor starts another.
    private static Thread thread(Runnable steps) {
        Thread thread = new Thread(steps, "booklet-steps");
        thread.setUncaughtExceptionHandler((ended, fault) -> QUEUE_LOG.error("a thread of the queue ended", fault));
        return thread;
    }

    void start() {
        scheduler.start();
    }

    Database database() {
        return database;
    }

    /** Why no steps are run, for the log; asks the database. */
    Optional<String> fault() {
        try {
            database.ask(connection -> JobTable.find(connection, ""));
            return pulse.fault();
        } catch (DatabaseException e) {
            return Optional.of("the database: " + e.getMessage());
        }
    }

    /** Adds steps within the thread's transaction. */
    void add(JobRow job, List<Planned> steps) {
        StepTask.schedule(scheduler, job, steps);
    }

    /** Looks for due steps; to be called after the transaction that added them. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        try {
            boolean ended = runner.run(StepTask.ofId(task.getId()), context);
            wake();
            return ended ? (done, operations) -> operations.remove() : later(Duration.ZERO);
        } catch (IOException e) {
            if (waitForStore && e instanceof StoreException) {
                warn("the store", task.getId(), e);
                return later(STORE_RETRY);
            }
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (DatabaseException.isCauseOf(e)) {
                warn("the database", task.getId(), e);
                return later(DATABASE_RETRY);
            }
            throw e;
        }
    }

    // At most one warning a minute: a job may have thousands of steps, which all wait.
    private void warn(String what, String step, Exception fault) {
        long now = System.nanoTime();
        long last = warned.get();
        if (now - last >= WARNING_NANOS && warned.compareAndSet(last, now)) {
            LOG.warn("{} and perhaps other steps wait for {}: {}", step, what, fault.getMessage());
        }
    }

    private static CompletionHandler<Void> later(Duration time) {
        return (done, operations) -> operations.reschedule(done, Instant.now().plus(time));
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int attempt = complete.getExecution().consecutiveFailures + 1;
        String id = complete.getExecution().getId();
        if (attempt >= MAX_ATTEMPTS) {
            LOG.error(
                    "{} failed {} times and is given up",
                    id,
                    attempt,
                    complete.getCause().orElse(null));
            runner.giveUp(StepTask.ofId(id).job());
            operations.remove();
        } else {
            operations.reschedule(complete, Instant.now().plusSeconds(1L << attempt));
        }
    }

    /** Steps end after their current form and return to the queue. */
    @Override
    public void close() {
        scheduler.stop();
        database.close();
    }
}

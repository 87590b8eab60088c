package org.formpress.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the threads of the queue still do what they do every few seconds: look for steps that are due, and for nodes that have died.
 * Each tells so only after the database has answered. A thread that ended, for want of memory, cannot tell.
 */
final class QueuePulse extends AbstractSchedulerListener {

    private static final Logger LOG = LoggerFactory.getLogger(QueuePulse.class);

    private final Duration patience;
    private final Map<SchedulerEventType, Long> beats = new EnumMap<>(SchedulerEventType.class);

    /** @param patience how long there may be no sign of a thread */
    QueuePulse(Duration patience) {
        this.patience = patience;
        long now = System.nanoTime();
        beats.put(SchedulerEventType.RAN_EXECUTE_DUE, now);
        beats.put(SchedulerEventType.RAN_DETECT_DEAD, now);
    }

    @Override
    public synchronized void onSchedulerEvent(SchedulerEventType type) {
        beats.computeIfPresent(type, (same, before) -> System.nanoTime());
    }

    @Override
    public void onExecutionDead(Execution step) {
        LOG.warn("the node that ran {} is gone; another node takes over the step", step.getId());
    }

    /** Which thread has given no sign, for the log. */
    synchronized Optional<String> fault() {
        long now = System.nanoTime();
        return beats.entrySet().stream()
                .filter(beat -> now - beat.getValue() > patience.toNanos())
                .map(beat -> "the queue has stopped (" + beat.getKey() + " was "
                        + Duration.ofNanos(now - beat.getValue()).toSeconds() + " s ago)")
                .findFirst();
    }
}

package org.formpress.jobs;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.formpress.bounds.Recent;

/** What was last said of jobs: people and programs ask far more often than there is anything new. */
final class StateCache {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MAX_STATES = 256;

    /** A state, and whose it is. */
    record Seen(String owner, JobState state, long nanos) {}

    private final Recent<String, Seen> seen = new Recent<>(MAX_STATES);

    Optional<Seen> get(String id, Supplier<Optional<Seen>> source) {
        Seen last = seen.get(id);
        if (last != null && System.nanoTime() - last.nanos() < FRESH_NANOS) {
            return Optional.of(last);
        }
        Optional<Seen> now = source.get();
        now.ifPresent(state -> seen.put(id, state));
        return now;
    }

    /** This node has changed something. */
    void forget(String id) {
        seen.remove(id);
    }
}

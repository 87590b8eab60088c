package org.formpress.jobs;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.formpress.bounds.LruCache;

/** Caches the last reported state of each job, because clients poll far more often than it changes. */
final class StateCache {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MAX_STATES = 256;

    /** A state and the owner of its job. */
    record Seen(String owner, JobState state, long nanos) {}

    private final LruCache<String, Seen> seen = new LruCache<>(MAX_STATES);

    Optional<Seen> get(String id, Supplier<Optional<Seen>> source) {
        Seen last = seen.get(id);
        if (last != null && System.nanoTime() - last.nanos() < FRESH_NANOS) {
            return Optional.of(last);
        }
        Optional<Seen> now = source.get();
        now.ifPresent(state -> seen.put(id, state));
        return now;
    }

    /** Drops the entry, because this node has changed the job. */
    void forget(String id) {
        seen.remove(id);
    }
}

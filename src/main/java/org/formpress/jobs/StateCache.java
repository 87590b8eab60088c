package org.formpress.jobs;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was last said of jobs: people and programs ask far more often than there is anything new. */
final class StateCache {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int MOST = 256;

    /** A state, and whose it is. */
    record Seen(String owner, JobState state, long nanos) {}

    private final Map<String, Seen> seen = new LinkedHashMap<>();

    Optional<Seen> get(String id, Supplier<Optional<Seen>> source) {
        Seen last = last(id);
        if (last != null && System.nanoTime() - last.nanos() < FRESH_NANOS) {
            return Optional.of(last);
        }
        Optional<Seen> now = source.get();
        now.ifPresent(state -> put(id, state));
        return now;
    }

    private synchronized @Nullable Seen last(String id) {
        return seen.get(id);
    }

    private synchronized void put(String id, Seen state) {
        seen.remove(id);
        seen.put(id, state);
        Iterator<String> oldest = seen.keySet().iterator();
        while (seen.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    /** This node has changed something. */
    synchronized void forget(String id) {
        seen.remove(id);
    }
}

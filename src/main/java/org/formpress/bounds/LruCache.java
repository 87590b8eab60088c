package org.formpress.bounds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bounded cache that drops what was used longest ago. Safe for use by many threads. */
public final class LruCache<K, V> {

    private final Map<K, V> values;

    /** @param maxSize how many entries it keeps */
    public LruCache(int maxSize) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > maxSize;
            }
        };
    }

    /** The value, or null if it was never put or has been dropped. */
    public synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    /** Adds or replaces the value, which becomes the most recently used. */
    public synchronized void put(K key, V value) {
        values.put(key, value);
    }

    /** Removes and returns the value, or null if there is none. */
    public synchronized @Nullable V remove(K key) {
        return values.remove(key);
    }
}

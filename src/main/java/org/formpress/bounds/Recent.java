package org.formpress.bounds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers what was used last, so many things and no more. Safe for use by many threads. */
public final class Recent<K, V> {

    private final Map<K, V> values;

    /** @param most how many things at once */
    public Recent(int most) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What was kept under that key; none when it never was, or others have taken its place. */
    public synchronized @Nullable V get(K key) {
        return values.get(key);
    }

    /** Keeps it until so many others were used since. */
    public synchronized void put(K key, V value) {
        values.put(key, value);
    }

    /** Forgets it, and tells what it was. */
    public synchronized @Nullable V remove(K key) {
        return values.remove(key);
    }
}

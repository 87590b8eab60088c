package org.formpress.font;

import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.formpress.bounds.LruCache;

/**
 * Files of the subsets that print labels: every document of a form has the same. Those of the body font, which prints values, and large
 * ones hardly ever recur, and are made each time. Thread-safe.
 *
 * @param <T> what a format makes of a subset
 */
public final class SubsetCache<T> {

    /** Enough for the labels of all forms in use. */
    private static final int MAX_REMEMBERED = 32;

    private static final int MAX_BYTES = 1 << 18;

    private record Key(FontRole role, String characters) {}

    private final LruCache<Key, T> remembered = new LruCache<>(MAX_REMEMBERED);
    private final ToIntFunction<T> bytes;

    /** @param bytes the size of a file */
    public SubsetCache(ToIntFunction<T> bytes) {
        this.bytes = bytes;
    }

    /** The file of a subset: the one made before, or a new one. */
    public T get(FontRole role, FontSubset subset, Supplier<T> maker) {
        if (role == FontRole.BODY) {
            return maker.get();
        }
        Key key = new Key(role, subset.characters());
        T known = remembered.get(key);
        if (known != null) {
            return known;
        }
        T made = maker.get();
        if (bytes.applyAsInt(made) <= MAX_BYTES) {
            remembered.put(key, made);
        }
        return made;
    }
}

package org.formpress.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The current keys of a file, reread when it changes. If the new content is unusable, that is logged and the previous
 * keys stay valid: a typo must not lock everyone out. Thread-safe.
 *
 * @param <K> a key
 */
public final class ReloadingKeys<K> implements Supplier<List<K>> {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadingKeys.class);

    private final Path file;
    private final Function<Path, List<K>> reader;
    private volatile State<K> state;

    private record State<K>(Stamp stamp, List<K> keys) {}

    /** Detects changes; the inode matters because editors replace the file. */
    private record Stamp(
            @Nullable FileTime time, long size, @Nullable Object inode) {
        static Stamp of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
            } catch (IOException gone) {
                return new Stamp(null, 0, null);
            }
        }
    }

    /**
     * The keys of {@code file}.
     *
     * @param reader reads the file, or throws a {@link KeyFileException}
     * @throws KeyFileException when it cannot be read initially
     */
    public ReloadingKeys(Path file, Function<Path, List<K>> reader) {
        this.file = file;
        this.reader = reader;
        Stamp stamp = Stamp.of(file);
        this.state = new State<>(stamp, List.copyOf(reader.apply(file)));
        LOG.info("{} keys in {}", state.keys().size(), file);
    }

    @Override
    public List<K> get() {
        if (!Stamp.of(file).equals(state.stamp())) {
            readAgain();
        }
        return state.keys();
    }

    private synchronized void readAgain() {
        // Taken before reading, so that a change in between is noticed next time.
        Stamp stamp = Stamp.of(file);
        if (!stamp.equals(state.stamp())) {
            state = new State<>(stamp, changed());
        }
    }

    private List<K> changed() {
        try {
            List<K> keys = List.copyOf(reader.apply(file));
            LOG.info("the key file {} has changed: {} keys", file, keys.size());
            return keys;
        } catch (KeyFileException unusable) {
            LOG.error("the changed key file cannot be used; the previous keys stay valid", unusable);
            return state.keys();
        }
    }
}

package org.formpress.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that are good now. The file is read again when it has changed; a change that cannot be read is logged, and the keys
 * read last stay good, for a slip of the pen must not lock everyone out.
 */
public final class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    // Longer than any key; hashing more is work for nothing.
    private static final int LONGEST = 256;

    private final Path file;
    private volatile State state;

    private record State(Stamp stamp, List<AccessKey> keys) {}

    /** What changes when the file does: editors put a new file in place of the old. */
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

    private KeyRing(Path file) {
        this.file = file;
        Stamp stamp = Stamp.of(file);
        this.state = new State(stamp, KeyFile.read(file));
        LOG.info("{} access keys in {}", state.keys().size(), file);
    }

    /**
     * The keys in {@code file}.
     *
     * @throws KeyFileException when it cannot be read
     */
    public static KeyRing of(Path file) {
        return new KeyRing(file);
    }

    /** Which key {@code secret} is. All are tried, so that time tells nothing of their order. */
    public Optional<AccessKey> find(String secret) {
        AccessKey found = null;
        if (secret.length() <= LONGEST) {
            for (AccessKey key : keys()) {
                found = key.opensWith(secret) ? key : found;
            }
        }
        return Optional.ofNullable(found);
    }

    private List<AccessKey> keys() {
        if (!Stamp.of(file).equals(state.stamp())) {
            readAgain();
        }
        return state.keys();
    }

    private synchronized void readAgain() {
        // The stamp is older than what is read: whatever changes in between is seen the next time.
        Stamp stamp = Stamp.of(file);
        if (!stamp.equals(state.stamp())) {
            state = new State(stamp, changed());
        }
    }

    private List<AccessKey> changed() {
        try {
            List<AccessKey> keys = KeyFile.read(file);
            LOG.info("the key file has changed: {} access keys", keys.size());
            return keys;
        } catch (KeyFileException unusable) {
            LOG.error("the key file has changed and cannot be used; the keys before stay good", unusable);
            return state.keys();
        }
    }
}

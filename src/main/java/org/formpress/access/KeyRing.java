package org.formpress.access;

import java.nio.file.Path;
import java.util.Optional;
import org.formpress.keys.ReloadingKeys;

/** The access keys currently valid. */
public final class KeyRing {

    // Longer than any key, so there is no point in hashing more.
    private static final int MAX_LENGTH = 256;

    private final ReloadingKeys<AccessKey> keys;

    private KeyRing(ReloadingKeys<AccessKey> keys) {
        this.keys = keys;
    }

    /**
     * The keys in {@code file}.
     *
     * @throws org.formpress.keys.KeyFileException when it cannot be read
     */
    public static KeyRing of(Path file) {
        return new KeyRing(new ReloadingKeys<>(file, KeyFile::read));
    }

    /** The key with that secret, if any. Tries all keys, so that timing does not reveal their order. */
    public Optional<AccessKey> find(String secret) {
        AccessKey found = null;
        if (secret.length() <= MAX_LENGTH) {
            for (AccessKey key : keys.get()) {
                found = key.matches(secret) ? key : found;
            }
        }
        return Optional.ofNullable(found);
    }
}

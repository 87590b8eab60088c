package org.formpress.access;

import java.nio.file.Path;
import java.time.Instant;
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

    /** A token that stands for {@code key} until {@code end}, and is worth nothing once the key is withdrawn. */
    public static String session(AccessKey key, Instant end) {
        return SessionToken.of(key, end).toString();
    }

    /** The key for which a token of {@link #session} stands at {@code now}; none if it is over, altered or forged. */
    public Optional<AccessKey> findSession(String token, Instant now) {
        return SessionToken.read(token).flatMap(session -> session.standsFor(keys.get(), now));
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

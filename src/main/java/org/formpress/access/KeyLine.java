package org.formpress.access;

import java.util.HexFormat;
import java.util.Optional;
import org.formpress.keys.KeyLines;

/**
 * An access key as a line of the key file: {@code name salt hash [per-minute=N] [concurrent=N] [only=work|metrics]}.
 */
final class KeyLine {

    private static final HexFormat HEX = HexFormat.of();
    private static final String PER_MINUTE = "per-minute=";
    private static final String CONCURRENT = "concurrent=";
    private static final String ONLY = "only=";
    private static final int FIXED = 3;

    private KeyLine() {}

    static String of(AccessKey key) {
        StringBuilder line = new StringBuilder(key.name());
        line.append(' ').append(HEX.formatHex(key.salt()));
        line.append(' ').append(HEX.formatHex(key.hash()));
        if (key.limits().perMinute() > 0) {
            line.append(' ').append(PER_MINUTE).append(key.limits().perMinute());
        }
        if (key.limits().concurrent() > 0) {
            line.append(' ').append(CONCURRENT).append(key.limits().concurrent());
        }
        return key.scope() == Scope.ALL
                ? line.toString()
                : line.append(' ').append(ONLY).append(key.scope().id()).toString();
    }

    /** The key in {@code line}, or empty if any part is malformed: a misspelt limit must not mean no limit. */
    static Optional<AccessKey> read(String line) {
        String[] words = line.strip().split("\\s+");
        try {
            return words.length < FIXED
                    ? Optional.empty()
                    : Optional.of(key(words)).filter(KeyLine::isWhole);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static AccessKey key(String[] words) {
        int perMinute = 0;
        int concurrent = 0;
        Scope scope = Scope.ALL;
        for (int i = FIXED; i < words.length; i++) {
            if (words[i].startsWith(PER_MINUTE)) {
                perMinute = Integer.parseInt(words[i].substring(PER_MINUTE.length()));
            } else if (words[i].startsWith(CONCURRENT)) {
                concurrent = Integer.parseInt(words[i].substring(CONCURRENT.length()));
            } else {
                scope = scope(words[i]);
            }
        }
        return new AccessKey(
                words[0], HEX.parseHex(words[1]), HEX.parseHex(words[2]), new RateLimits(perMinute, concurrent), scope);
    }

    private static Scope scope(String word) {
        return Optional.of(word)
                .filter(given -> given.startsWith(ONLY))
                .flatMap(given -> Scope.ofId(given.substring(ONLY.length())))
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static boolean isWhole(AccessKey key) {
        return KeyLines.isName(key.name())
                && key.salt().length == AccessKey.SALT_BYTES
                && key.hash().length == AccessKey.HASH_BYTES;
    }
}

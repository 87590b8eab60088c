package org.formpress.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.formpress.keys.KeyFileException;
import org.formpress.keys.KeyFileKind;
import org.formpress.keys.KeyLines;

/** The file of hashed access keys, one per line. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * All keys of the file.
     *
     * @throws KeyFileException when it cannot be read, or a line is malformed
     */
    public static List<AccessKey> read(Path file) {
        KeyLines lines = lines(file);
        List<AccessKey> keys = new ArrayList<>();
        for (KeyLines.Line line : lines.read()) {
            // Two keys with one name would share limits and look the same in the log.
            keys.add(KeyLine.read(line.text())
                    .filter(key -> keys.stream().noneMatch(other -> other.name().equals(key.name())))
                    .orElseThrow(() -> lines.malformed(line)));
        }
        return List.copyOf(keys);
    }

    /**
     * Creates a key and appends its hash to the file, creating the file if missing.
     *
     * @return the key, which is stored nowhere
     * @throws KeyFileException when the file cannot be read or written, or has a key of that name
     */
    public static String add(Path file, String name, RateLimits limits, Scope scope) {
        if (Files.exists(file)) {
            read(file);
        }
        String secret = AccessKey.newSecret();
        lines(file).addLast(name, KeyLine.of(AccessKey.of(name, secret, limits, scope)));
        return secret;
    }

    /**
     * Revokes a key.
     *
     * @throws KeyFileException when the file cannot be read or written, or has no key of that name
     */
    public static void remove(Path file, String name) {
        read(file);
        lines(file).remove(name);
    }

    private static KeyLines lines(Path file) {
        return new KeyLines(KeyFileKind.ACCESS, file);
    }
}

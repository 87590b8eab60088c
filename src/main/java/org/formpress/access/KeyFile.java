package org.formpress.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.formpress.keys.KeyFileException;
import org.formpress.keys.KeyFileKind;
import org.formpress.keys.KeyLines;

/** The file that holds the keys' hashes, one line a key. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * All keys of the file.
     *
     * @throws KeyFileException when it cannot be read, or a line is no key
     */
    public static List<AccessKey> read(Path file) {
        KeyLines lines = lines(file);
        List<AccessKey> keys = new ArrayList<>();
        for (KeyLines.Line line : lines.read()) {
            // Two keys of one name would share its limits and could not be told apart in the log.
            keys.add(KeyLine.read(line.text())
                    .filter(key -> keys.stream().noneMatch(other -> other.name().equals(key.name())))
                    .orElseThrow(() -> lines.malformed(line)));
        }
        return List.copyOf(keys);
    }

    /**
     * Makes a key and writes its hash at the end of the file, which is made when missing.
     *
     * @return the key, which is nowhere else
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
     * Withdraws a key.
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

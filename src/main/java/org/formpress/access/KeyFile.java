package org.formpress.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.formpress.access.KeyFileException.Reason;

/** The file that holds the keys' hashes, one line a key. Empty lines and lines that begin with # are passed over. */
public final class KeyFile {

    private KeyFile() {}

    /** All keys of the file. */
    static List<AccessKey> read(Path file) {
        List<AccessKey> keys = new ArrayList<>();
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                // Two keys of one name would share its limits and could not be told apart in the log.
                keys.add(KeyLine.read(line)
                        .filter(key -> !isTaken(key.name(), keys))
                        .orElseThrow(malformed(file, i + 1)));
            }
        }
        return List.copyOf(keys);
    }

    /**
     * Makes a key and writes its hash at the end of the file, which is made when missing.
     *
     * @return the key, which is nowhere else
     * @throws KeyFileException when the file cannot be read or written, or has a key of that name
     */
    public static String add(Path file, String name, Limits limits, Scope scope) {
        String before = Files.exists(file) ? text(file) : "";
        if (!before.isEmpty() && isTaken(name, read(file))) {
            throw new KeyFileException(Reason.TAKEN, file, name);
        }
        String secret = AccessKey.newSecret();
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        append(file, gap + KeyLine.of(AccessKey.of(name, secret, limits, scope)) + "\n");
        return secret;
    }

    private static Supplier<KeyFileException> malformed(Path file, int line) {
        return () -> new KeyFileException(Reason.MALFORMED, file, Integer.toString(line));
    }

    private static boolean isTaken(String name, List<AccessKey> keys) {
        return keys.stream().anyMatch(key -> key.name().equals(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new KeyFileException(Reason.UNREADABLE, file, e.toString());
        }
    }

    // In one write, so that a service which reads at this moment sees the whole line or none.
    private static void append(Path file, String line) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, forTheOwnerOnly(file));
            }
            Files.write(file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new KeyFileException(Reason.UNWRITABLE, file, e.toString());
        }
    }

    private static FileAttribute<?>[] forTheOwnerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

package org.formpress.sign;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.keys.KeyFileException;
import org.formpress.keys.KeyFileException.Reason;
import org.formpress.keys.KeyFileKind;
import org.formpress.keys.KeyLines;

/** The file of signing keys, one per line: a name and 32 bytes in Base64url. The first key signs. */
public final class SigningKeyFile {

    private static final int BYTES = 32;
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+([A-Za-z0-9_-]{43})");

    private SigningKeyFile() {}

    static List<byte[]> read(Path file) {
        KeyLines lines = lines(file);
        List<byte[]> keys = new ArrayList<>();
        for (KeyLines.Line line : lines.read()) {
            Matcher key = LINE.matcher(line.text());
            if (!key.matches() || !KeyLines.isName(key.group(1))) {
                throw lines.malformed(line);
            }
            keys.add(Base64.getUrlDecoder().decode(key.group(2)));
        }
        if (keys.isEmpty()) {
            throw lines.fault(Reason.EMPTY, "");
        }
        return keys;
    }

    /**
     * The names of its keys; the first key is the one that signs.
     *
     * @throws KeyFileException when it cannot be read, has a malformed line, or has no key
     */
    public static List<String> names(Path file) {
        read(file);
        return lines(file).read().stream().map(KeyLines.Line::name).toList();
    }

    /**
     * Creates a key at the beginning of the file, so that it signs from now on; creates the file if missing.
     *
     * @throws KeyFileException when the file cannot be read or written, or has a key of that name
     */
    public static void add(Path file, String name) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        lines(file).addFirst(name, name + " " + text);
    }

    /**
     * Revokes a key: what it signed is no longer authentic. If it was the first, the next one signs.
     *
     * @throws KeyFileException when the file cannot be read or written, has no key of that name, or no other key
     */
    public static void remove(Path file, String name) {
        read(file);
        // With an empty file a service would not start, and a running one would go on signing with this key.
        lines(file).removeUnlessLast(name);
    }

    private static KeyLines lines(Path file) {
        return new KeyLines(KeyFileKind.SIGNING, file);
    }
}

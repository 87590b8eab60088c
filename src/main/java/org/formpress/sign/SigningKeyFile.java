package org.formpress.sign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.sign.SigningKeyException.Reason;

/** The file of signing keys, one line a key: a name and 32 bytes in Base64. Lines that begin with # are passed over. */
public final class SigningKeyFile {

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern LINE = Pattern.compile("(" + NAME.pattern() + ")\\s+([A-Za-z0-9_-]{43})");

    private SigningKeyFile() {}

    static List<byte[]> read(Path file) {
        List<byte[]> keys = new ArrayList<>();
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Matcher key = LINE.matcher(line);
                if (!key.matches()) {
                    throw new SigningKeyException(Reason.MALFORMED, file, Integer.toString(i + 1));
                }
                keys.add(Base64.getUrlDecoder().decode(key.group(2)));
            }
        }
        if (keys.isEmpty()) {
            throw new SigningKeyException(Reason.EMPTY, file, "");
        }
        return keys;
    }

    /** Whether a key may have that name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Makes a key and writes it at the beginning of the file, which is made when missing: from then on it signs.
     *
     * @throws SigningKeyException when the file cannot be read or written, or has a key of that name
     */
    public static void add(Path file, String name) {
        String before = Files.exists(file) ? text(file) : "";
        if (before.lines().anyMatch(line -> line.strip().split("\\s", 2)[0].equals(name))) {
            throw new SigningKeyException(Reason.TAKEN, file, name);
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        write(file, name + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n" + before);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SigningKeyException(Reason.UNREADABLE, file, e.toString());
        }
    }

    // Beside it and then in its place: a crash in the midst would lose the keys of all files ever signed. Temporary
    // files are the
    // owner's only.
    private static void write(Path file, String text) {
        try {
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path whole = Files.createTempFile(Objects.requireNonNull(place.getParent()), "keys", ".part");
            try {
                Files.write(whole, text.getBytes(UTF_8));
                Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new SigningKeyException(Reason.UNWRITABLE, file, e.toString());
        }
    }
}

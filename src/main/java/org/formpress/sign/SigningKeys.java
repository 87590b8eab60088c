package org.formpress.sign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.formpress.keys.ReloadingKeys;

/**
 * The keys that sign and verify the data embedded in files: HMAC-SHA256 (RFC 2104) over form, edition, profile and JSON. The
 * first key signs; all of them verify, so that files signed before a key change stay authentic. Thread-safe.
 */
public final class SigningKeys {

    /** No keys: nothing is signed, and nothing can be verified. */
    public static final SigningKeys NONE = new SigningKeys(List::of);

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] VERSION = "formpress-1".getBytes(UTF_8);

    private final Supplier<List<byte[]>> keys;

    private SigningKeys(Supplier<List<byte[]>> keys) {
        this.keys = keys;
    }

    /**
     * The keys of a file, reread when it changes.
     *
     * @throws org.formpress.keys.KeyFileException when it cannot be read, has a malformed line, or has no key
     */
    public static SigningKeys of(Path file) {
        return new SigningKeys(new ReloadingKeys<>(file, SigningKeyFile::read));
    }

    /**
     * The signature as Base64url, which every format can hold; empty without a key.
     *
     * @param parts what it covers besides the JSON: the form, its edition and any profile
     */
    public String sign(List<String> parts, byte[] json) {
        return keys.get().stream()
                .findFirst()
                .map(key -> text(mac(key, parts, json)))
                .orElse("");
    }

    /** What a signature proves about its parts and the JSON. */
    public Authenticity judge(List<String> parts, byte[] json, String signature) {
        if (signature.isEmpty()) {
            return Authenticity.UNSIGNED;
        }
        List<byte[]> known = keys.get();
        if (known.isEmpty()) {
            return Authenticity.UNVERIFIED;
        }
        byte[] claimed = signature.getBytes(UTF_8);
        boolean isOurs = known.stream()
                .anyMatch(
                        key -> MessageDigest.isEqual(text(mac(key, parts, json)).getBytes(UTF_8), claimed));
        return isOurs ? Authenticity.AUTHENTIC : Authenticity.FORGED;
    }

    private static String text(byte[] mac) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static byte[] mac(byte[] key, List<String> parts, byte[] json) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            update(mac, VERSION);
            parts.forEach(part -> update(mac, part.getBytes(UTF_8)));
            return mac.doFinal(canonical(json));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static void update(Mac mac, byte[] part) {
        mac.update(part);
        // A separator that no part contains, so that different parts never give the same bytes.
        mac.update((byte) '\n');
    }

    /**
     * JSON in a form that survives HTML and browsers: {@code <}, {@code >} and {@code &}, which occur only in strings,
     * escaped (RFC 8259, section 7), and without line ends, which occur only between values.
     */
    private static byte[] canonical(byte[] json) {
        ByteArrayOutputStream canonical = new ByteArrayOutputStream(json.length + 64);
        for (byte character : json) {
            switch (character) {
                case '<' -> canonical.writeBytes("\\u003c".getBytes(UTF_8));
                case '>' -> canonical.writeBytes("\\u003e".getBytes(UTF_8));
                case '&' -> canonical.writeBytes("\\u0026".getBytes(UTF_8));
                case '\r', '\n' -> {
                    // Dropped.
                }
                default -> canonical.write(character);
            }
        }
        return canonical.toByteArray();
    }
}

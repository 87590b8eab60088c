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
 * The keys that sign and check what files carry: HMAC-SHA256 (RFC 2104) over form, edition and JSON. The first key signs; all of them
 * check, so that files signed before a change of keys stay authentic. Safe for use by many threads.
 */
public final class SigningKeys {

    /** No key: nothing is signed, and nothing can be checked. */
    public static final SigningKeys NONE = new SigningKeys(List::of);

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] VERSION = "formpress-1".getBytes(UTF_8);

    private final Supplier<List<byte[]>> keys;

    private SigningKeys(Supplier<List<byte[]>> keys) {
        this.keys = keys;
    }

    /**
     * The keys of a file, which is read again when it changes.
     *
     * @throws org.formpress.keys.KeyFileException when it cannot be read, has a line that is no key, or no key at all
     */
    public static SigningKeys of(Path file) {
        return new SigningKeys(new ReloadingKeys<>(file, SigningKeyFile::read));
    }

    /** The signature in characters that every format can hold; empty where there is no key. */
    public String sign(String formId, String edition, byte[] json) {
        return keys.get().stream()
                .findFirst()
                .map(key -> text(mac(key, formId, edition, json)))
                .orElse("");
    }

    /** What a signature proves of form, edition and JSON. */
    public Authenticity judge(String formId, String edition, byte[] json, String signature) {
        if (signature.isEmpty()) {
            return Authenticity.UNSIGNED;
        }
        List<byte[]> known = keys.get();
        if (known.isEmpty()) {
            return Authenticity.UNVERIFIED;
        }
        byte[] claimed = signature.getBytes(UTF_8);
        boolean isOurs = known.stream()
                .anyMatch(key -> MessageDigest.isEqual(
                        text(mac(key, formId, edition, json)).getBytes(UTF_8), claimed));
        return isOurs ? Authenticity.AUTHENTIC : Authenticity.FORGED;
    }

    private static String text(byte[] mac) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    private static byte[] mac(byte[] key, String formId, String edition, byte[] json) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : List.of(VERSION, formId.getBytes(UTF_8), edition.getBytes(UTF_8))) {
                mac.update(part);
                // No name has a line feed in it, so no two lists of parts are the same bytes.
                mac.update((byte) '\n');
            }
            return mac.doFinal(canonical(json));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * JSON as HTML can carry it and browsers leave it: three characters, which only texts can hold, as escapes (RFC 8259, 7), and
     * without line ends, which no text can hold.
     */
    private static byte[] canonical(byte[] json) {
        ByteArrayOutputStream canonical = new ByteArrayOutputStream(json.length + 64);
        for (byte character : json) {
            switch (character) {
                case '<' -> canonical.writeBytes("\\u003c".getBytes(UTF_8));
                case '>' -> canonical.writeBytes("\\u003e".getBytes(UTF_8));
                case '&' -> canonical.writeBytes("\\u0026".getBytes(UTF_8));
                case '\r', '\n' -> {
                    // White space between values.
                }
                default -> canonical.write(character);
            }
        }
        return canonical.toByteArray();
    }
}

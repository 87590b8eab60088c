package org.formpress.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HexFormat;
import org.conscrypt.Conscrypt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SHA-256 (FIPS 180-4). Java computes it fast only with its second compiler, which FormPress runs without: a tenth to a quarter of a
 * form's time. Conscrypt uses the processor's own instructions. Thread-safe.
 */
public final class Sha256 {

    private static final String NAME = "SHA-256";
    private static final Logger LOG = LoggerFactory.getLogger(Sha256.class);

    private static volatile @Nullable Provider fast;

    private Sha256() {}

    /**
     * Loads Conscrypt, which pays after some hundreds of files; until then, and on machines that it has no library for, Java computes.
     */
    public static void accelerate() {
        if (fast != null) {
            return;
        }
        try {
            Provider provider = Conscrypt.newProvider();
            MessageDigest.getInstance(NAME, provider);
            fast = provider;
        } catch (LinkageError | NoSuchAlgorithmException e) {
            LOG.info("SHA-256 is computed in Java, as Conscrypt cannot be used here: {}", e.toString());
        }
    }

    /** A new computation. */
    public static MessageDigest start() {
        Provider provider = fast;
        try {
            return provider == null ? MessageDigest.getInstance(NAME) : MessageDigest.getInstance(NAME, provider);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of some bytes: 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }

    /** The hash of some bytes, in lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }
}

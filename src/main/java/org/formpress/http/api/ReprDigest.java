package org.formpress.http.api;

import java.util.Base64;
import java.util.HexFormat;
import org.formpress.digest.Sha256;

/** The {@code Repr-Digest} of a file (RFC 9530), to verify a download or compare two. */
public final class ReprDigest {

    /** Name of the response header. */
    public static final String HEADER = "Repr-Digest";

    private ReprDigest() {}

    /** Hashes {@code file} and returns the header value. */
    public static String of(byte[] file) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Sha256.of(file)) + ":";
    }

    /**
     * Returns the header value for a known hash.
     *
     * @param sha256 SHA-256 of the file, in hexadecimal digits
     */
    public static String ofHex(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}

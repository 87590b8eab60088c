package org.formpress.cms;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The digests that signatures are made of. */
public final class Digests {

    /** SHA-256 (FIPS 180-4) and SM3 (GB/T 32905), as they are asked for. */
    public static final List<String> NAMES = List.of("SHA-256", "SM3");

    private Digests() {}

    /** @param name one of {@link #NAMES} */
    public static byte[] of(String name, byte[] content) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        try {
            return MessageDigest.getInstance(name, SignedContainer.PROVIDER).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

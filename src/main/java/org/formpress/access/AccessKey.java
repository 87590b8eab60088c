package org.formpress.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What is known of a key: never the key itself.
 *
 * <p>The hash is one SHA-256 and not a slow one. Slow hashes make up for passwords that people choose; our keys are 256 random
 * bits, which no number of guesses reaches, and a slow hash at every request would be a way to overload the service.
 *
 * @param name   what the key is called in logs and measures
 * @param salt   keeps equal keys from having equal hashes
 * @param hash   SHA-256 of the salt and the key
 * @param limits how much it may ask for
 * @param scope  what it is good for
 */
public record AccessKey(String name, byte[] salt, byte[] hash, RateLimits limits, Scope scope) {

    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;

    private static final int SECRET_BYTES = 32;
    // Tells people and secret scanners what the text is.
    private static final String PREFIX = "fp_";
    private static final SecureRandom RANDOM = new SecureRandom();

    static AccessKey of(String name, String secret, RateLimits limits, Scope scope) {
        byte[] salt = random(SALT_BYTES);
        return new AccessKey(name, salt, hash(salt, secret), limits, scope);
    }

    static String newSecret() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
    }

    // In constant time: how long it takes tells nothing of how much was right.
    boolean matches(String secret) {
        return MessageDigest.isEqual(hash, hash(salt, secret));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(byte[] salt, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

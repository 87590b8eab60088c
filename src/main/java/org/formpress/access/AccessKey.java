package org.formpress.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.formpress.digest.Sha256;

/**
 * An access key as stored: its hash, never the key itself.
 *
 * <p>One round of SHA-256 is enough: slow hashes protect passwords that people choose, but these keys are 256 random
 * bits, beyond any guessing, and a slow hash per request would invite overload attacks.
 *
 * @param name   its name in logs and metrics
 * @param salt   gives equal keys different hashes
 * @param hash   SHA-256 of the salt and the key
 * @param limits its rate limits
 * @param scope  what it permits
 */
public record AccessKey(String name, byte[] salt, byte[] hash, RateLimits limits, Scope scope) {

    static final int SALT_BYTES = 16;
    static final int HASH_BYTES = 32;

    private static final int SECRET_BYTES = 32;
    // Lets people and secret scanners recognize the key.
    private static final String PREFIX = "fp_";
    private static final SecureRandom RANDOM = new SecureRandom();

    static AccessKey of(String name, String secret, RateLimits limits, Scope scope) {
        byte[] salt = random(SALT_BYTES);
        return new AccessKey(name, salt, hash(salt, secret), limits, scope);
    }

    static String newSecret() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
    }

    // In constant time, so that timing reveals nothing about the hash.
    boolean matches(String secret) {
        return MessageDigest.isEqual(hash, hash(salt, secret));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(byte[] salt, String secret) {
        MessageDigest digest = Sha256.start();
        digest.update(salt);
        return digest.digest(secret.getBytes(StandardCharsets.UTF_8));
    }
}

package org.formpress.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for a key until a time: {@code END.SEAL.NAME}, the end in seconds since 1970, the seal an HMAC-SHA256 (RFC 2104)
 * of end and name under the key's stored hash. So nothing is stored, every node and every restart knows it, and it
 * dies with its key. The key cannot be computed from it.
 *
 * @param end  when it is over, in seconds since 1970
 * @param seal proves that it was made here
 * @param name of the key
 */
record SessionToken(long end, String seal, String name) {

    private static final String ALGORITHM = "HmacSHA256";
    // A seal of anything else that is ever made with these hashes must not pass for one.
    private static final String PURPOSE = "formpress session 1";
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})\\.([\\w-]{43})\\.([\\w.-]{1,200})");

    static SessionToken of(AccessKey key, Instant end) {
        long seconds = end.getEpochSecond();
        return new SessionToken(seconds, seal(key, seconds), key.name());
    }

    /** The token that {@code text} is, if it is written like one; whether it is true, {@link #standsFor} says. */
    static Optional<SessionToken> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new SessionToken(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** The key among {@code keys} for which it stands at {@code now}. */
    Optional<AccessKey> standsFor(List<AccessKey> keys, Instant now) {
        return now.getEpochSecond() >= end
                ? Optional.empty()
                : keys.stream()
                        .filter(key -> key.name().equals(name) && isSealedBy(key))
                        .findFirst();
    }

    private boolean isSealedBy(AccessKey key) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.US_ASCII), seal(key, end).getBytes(StandardCharsets.US_ASCII));
    }

    private static String seal(AccessKey key, long end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.hash(), ALGORITHM));
            String sealed = PURPOSE + "\n" + end + "\n" + key.name();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return end + "." + seal + "." + name;
    }
}

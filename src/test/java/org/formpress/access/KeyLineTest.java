package org.formpress.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLineTest {

    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final String HASH = SALT + SALT;

    @Test
    void whatIsWrittenIsRead() {
        String line = KeyLine.of(AccessKey.of("clerk", "secret", new RateLimits(60, 2), Scope.WORK));

        AccessKey read = KeyLine.read(line).orElseThrow();

        assertThat(KeyLine.of(read)).isEqualTo(line);
        assertThat(read.matches("secret")).isTrue();
        assertThat(read.matches("Secret")).isFalse();
        assertThat(read.limits()).isEqualTo(new RateLimits(60, 2));
        assertThat(read.scope()).isEqualTo(Scope.WORK);
    }

    @Test
    void equalKeysHaveUnequalHashes() {
        assertThat(KeyLine.of(AccessKey.of("a", "secret", new RateLimits(0, 0), Scope.ALL)))
                .isNotEqualTo(KeyLine.of(AccessKey.of("a", "secret", new RateLimits(0, 0), Scope.ALL)));
    }

    /** A limit that is misspelt must not become no limit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "clerk",
                "clerk " + SALT,
                "clerk 00 " + HASH,
                "clerk " + SALT + " " + SALT,
                "cl/erk " + SALT + " " + HASH,
                "clerk " + SALT + " " + HASH + " per-minutes=5",
                "clerk " + SALT + " " + HASH + " per-minute=",
                "clerk " + SALT + " " + HASH + " concurrent=-1",
                "clerk " + SALT + " " + HASH + " only=render",
                "clerk " + SALT + " " + HASH + " work"
            })
    void aLineThatIsNotWholeIsNoKey(String line) {
        assertThat(KeyLine.read(line)).isEmpty();
    }
}

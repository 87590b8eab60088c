package org.formpress.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokenTest {

    private static final Instant NOW = Instant.parse("2024-05-01T08:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);

    @TempDir
    private Path folder;

    private Path file;
    private String secret;
    private AccessKey key;

    @BeforeEach
    void addAKey() {
        file = folder.resolve("keys");
        secret = KeyFile.add(file, "a.clerk-1", new RateLimits(0, 0), Scope.ALL);
        key = KeyFile.read(file).get(0);
    }

    @Test
    void itStandsForItsKeyUntilItsEndOnEveryNode() {
        String token = KeyRing.session(key, END);

        assertThat(KeyRing.of(file)
                        .findSession(token, END.minusSeconds(1))
                        .orElseThrow()
                        .name())
                .isEqualTo("a.clerk-1");
        assertThat(KeyRing.of(file).findSession(token, END)).isEmpty();
        assertThat(token).doesNotContain(secret);
    }

    @Test
    void noCharacterOfItCanBeChanged() {
        KeyRing ring = KeyRing.of(file);
        String token = KeyRing.session(key, END);

        for (int i = 0; i < token.length(); i++) {
            String other = token.charAt(i) == '9' ? "8" : "9";
            String altered = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(ring.findSession(altered, NOW)).as(altered).isEmpty();
        }
    }

    @Test
    void anotherKeyOfTheSameNameDoesNotInheritIt() {
        String token = KeyRing.session(key, END);
        KeyRing ring = KeyRing.of(file);

        KeyFile.remove(file, "a.clerk-1");
        assertThat(ring.findSession(token, NOW)).isEmpty();
        KeyFile.add(file, "a.clerk-1", new RateLimits(0, 0), Scope.ALL);

        assertThat(ring.findSession(token, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "1..clerk", "-1.x.clerk", "99999999999999999999.x.a.clerk-1", "一.二.三"})
    void whatIsWrittenOtherwiseIsNone(String token) {
        assertThat(KeyRing.of(file).findSession(token, NOW)).isEmpty();
    }
}

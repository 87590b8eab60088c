package org.formpress.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {

    /** The examples of FIPS 180-4 that NIST publishes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hashesAreThoseThatArePublished(boolean accelerated) throws Exception {
        if (accelerated) {
            Sha256.accelerate();
            assertThat(Sha256.start().getProvider().getName()).isEqualTo("Conscrypt");
        }
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

        MessageDigest million = Sha256.start();
        for (int count = 0; count < 1000; count++) {
            million.update("a".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        }
        MessageDigest copy = (MessageDigest) million.clone();
        assertThat(million.digest()).isEqualTo(copy.digest()).startsWith(0xCD, 0xC7, 0x6E, 0x5C);
    }
}

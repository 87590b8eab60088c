package org.formpress.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RewindBufferTest {

    private static final int LONGEST = 1 << 20;

    @Test
    void whatIsDroppedByteByByteIsNotMoved() throws Exception {
        RewindBuffer in = bytes("\n".repeat(LONGEST), LONGEST);

        int count = 0;
        while (in.read() >= 0) {
            in.drop();
            count++;
        }

        assertThat(count).isEqualTo(LONGEST);
        assertThat(in.moved()).isZero();
    }

    @Test
    void noByteIsMovedMoreThanOnceForEachThatIsRead() throws Exception {
        RewindBuffer in = bytes("x".repeat(1_000_000), LONGEST);
        in.read();
        // Far ahead, then taken in small pieces, then further.
        for (int round = 0; round < 9; round++) {
            readAhead(in, 100_000);
            in.goBackTo(0);
            for (int piece = 0; piece < 1000; piece++) {
                readAhead(in, 100);
                assertThat(in.take()).hasSize(100);
            }
        }

        assertThat(in.moved()).isPositive().isLessThan(2_000_000);
    }

    @Test
    void positionsCountFromWhatWasDropped() throws Exception {
        RewindBuffer in = bytes("  abcdef", LONGEST);
        readAhead(in, 2);
        in.drop();
        readAhead(in, 4);
        assertThat(in.position()).isEqualTo(4);
        in.goBackTo(3);

        assertThat(text(in.copy(1, 3))).isEqualTo("bc");
        assertThat(text(in.take())).isEqualTo("abc");
        assertThat(in.position()).isZero();
        assertThat(in.read()).isEqualTo('d');
    }

    @Test
    void noMoreIsKeptThanMayBeTaken() throws Exception {
        int longest = 1 << 13;
        RewindBuffer in = bytes("x".repeat(1_000_000), longest);

        assertThatThrownBy(() -> readAhead(in, 2 * longest + 1)).isInstanceOf(ReplayBuffer.FullException.class);
    }

    private static void readAhead(RewindBuffer in, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            in.read();
        }
    }

    private static RewindBuffer bytes(String input, int longest) {
        return new RewindBuffer(new JsonInput(FormSplitterTest.stream(input)), longest);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

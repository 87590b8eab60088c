package org.formpress.http.booklet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.formpress.http.booklet.FileSlices.Slice;
import org.junit.jupiter.api.Test;

/** Files that are put together from slices while they are sent. */
class FileSlicesTest {

    private final List<String> opened = new ArrayList<>();
    private int open;

    private Slice slice(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Slice(bytes.length, first -> {
            opened.add(text + first);
            open++;
            return new FilterInputStream(new ByteArrayInputStream(bytes, (int) first, bytes.length - (int) first)) {
                @Override
                public void close() {
                    open--;
                }
            };
        });
    }

    private final FileSlices slices = new FileSlices(List.of(slice("abc"), slice(""), slice("de"), slice("fghi")));

    private String read(long first, long bytes) throws IOException {
        try (InputStream in = slices.open(new ByteRange(first, bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void everyPartIsWhatStandsThere() throws IOException {
        String whole = "abcdefghi";

        assertThat(slices.bytes()).isEqualTo(whole.length());
        for (int first = 0; first <= whole.length(); first++) {
            for (int end = first; end <= whole.length(); end++) {
                assertThat(read(first, end - first)).isEqualTo(whole.substring(first, end));
            }
        }
    }

    @Test
    void onlyWhatThePartNeedsIsOpenedAndAllOfItIsClosed() throws IOException {
        assertThat(read(4, 2)).isEqualTo("ef");

        assertThat(opened).containsExactly("de1", "fghi0");
        assertThat(open).isZero();
    }

    @Test
    void aCallerWhoLeavesEarlyClosesWhatIsOpen() throws IOException {
        InputStream in = slices.open(new ByteRange(0, 9));
        assertThat(in.read()).isEqualTo('a');
        in.close();

        assertThat(opened).containsExactly("abc0");
        assertThat(open).isZero();
    }

    @Test
    void aPieceThatIsNotThereIsKnownBeforeAnythingIsSent() {
        FileSlices gone = new FileSlices(List.of(new Slice(3, first -> {
            throw new NoSuchFileException("gone");
        })));

        assertThatThrownBy(() -> gone.open(new ByteRange(0, 3))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aPieceThatIsShorterThanItWasIsNoEndOfTheFile() {
        FileSlices cut = new FileSlices(List.of(new Slice(9, first -> new ByteArrayInputStream(new byte[4]))));

        assertThatThrownBy(() -> {
                    try (InputStream in = cut.open(new ByteRange(0, 9))) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("5 bytes");
    }
}

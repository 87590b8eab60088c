package org.formpress.http.booklet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a file of a hundred bytes a header asks for (RFC 9110, section 14.1.2). */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1, bytes 0-0/100",
        "bytes=0-99, 0, 100, bytes 0-99/100",
        "bytes=10-19, 10, 10, bytes 10-19/100",
        "bytes=10-, 10, 90, bytes 10-99/100",
        "bytes=90-1000, 90, 10, bytes 90-99/100",
        "bytes=-1, 99, 1, bytes 99-99/100",
        "bytes=-1000, 0, 100, bytes 0-99/100",
        "Bytes = 5 - 6, 5, 2, bytes 5-6/100"
    })
    void aRangeIsCutAtTheEndOfTheFile(String header, long first, long bytes, String answer) {
        ByteRange range = ByteRange.of(header, 100).orElseThrow();

        assertThat(range).isEqualTo(new ByteRange(first, bytes));
        assertThat(range.isSatisfiable()).isTrue();
        assertThat(range.header(100)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=999999999999999999-", "bytes=-0"})
    void whatBeginsBehindTheEndIsNotThere(String header) {
        ByteRange range = ByteRange.of(header, 100).orElseThrow();

        assertThat(range.isSatisfiable()).isFalse();
        assertThat(range.header(100)).isEqualTo("bytes */100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=1-2,5-6",
                "bytes=1-2,",
                "bytes=--1",
                "bytes=+1-2",
                "lines=1-2",
                "bytes=99999999999999999999-",
                "bytes=１-２"
            })
    void whatIsNoRangeAndSeveralAtOnceGiveTheWholeFile(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }
}

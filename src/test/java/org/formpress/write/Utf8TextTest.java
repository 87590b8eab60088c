package org.formpress.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class Utf8TextTest {

    @Property(tries = 300)
    void whateverIsAddedInWhateverPartsComesOutAsUtf8(
            @ForAll List<String> parts, @ForAll @IntRange(max = 64) int expected, @ForAll long number) {
        Utf8Text text = new Utf8Text(expected);
        StringBuilder whole = new StringBuilder();
        for (String part : parts) {
            text.append("<财>").append(part).append(part.getBytes(UTF_8));
            whole.append("<财>").append(new String(part.getBytes(UTF_8), UTF_8).repeat(2));
        }
        text.append(number);

        assertThat(new String(text.toBytes(), UTF_8)).isEqualTo(whole.toString() + number);
    }

    @Property(tries = 100)
    void ofATextOrOfBytesAPartCanBeAdded(@ForAll @IntRange(max = 6) int from) {
        String text = "a绩<𠮷b";
        int start = from == 4 ? 3 : from;
        byte[] bytes = "abcdef".getBytes(UTF_8);

        byte[] added =
                new Utf8Text(0).append(text, start, 6).append(bytes, from, 6).toBytes();

        assertThat(new String(added, UTF_8)).isEqualTo(text.substring(start) + "abcdef".substring(from));
    }
}

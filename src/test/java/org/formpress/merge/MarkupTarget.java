package org.formpress.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;

/** Any text where markup is read: no character is lost but tags and white space, and none is added. */
public final class MarkupTarget {

    private static final String TAGS = "(?i)</?(p|br|ol|ul|li|b|strong|i|em|u)\\s*/?>";

    private MarkupTarget() {}

    public static void fuzzerTestOneInput(byte[] text) {
        String given = new String(text, StandardCharsets.UTF_8);

        String read = MarkupReader.read(given).paragraphs().stream()
                .map(MarkupTarget::words)
                .collect(Collectors.joining());

        assertThat(compact(read)).isEqualTo(compact(given.replaceAll(TAGS, "")));
    }

    private static String words(TextParagraph paragraph) {
        return paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
    }

    private static String compact(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

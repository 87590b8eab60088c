package org.formpress.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.text.Unseen;

/**
 * Any text where markup is read: no character a reader sees is lost but tags of the listed names and comments, and none is added but for
 * entities. A tag that closes may stay, as it may close one that is text.
 */
public final class MarkupTarget {

    private static final Pattern TAG = Pattern.compile(
            "(?is)<(/?)(p|br|ol|ul|li|b|strong|i|em|u|div|h[1-6]|span|font|o:p)(\\s[^<>]*)?/?>|<!--.{0,2000}?-->");

    private MarkupTarget() {}

    public static void fuzzerTestOneInput(byte[] text) {
        String given = new String(text, StandardCharsets.UTF_8);
        String read = compact(MarkupReader.read(given).paragraphs().stream()
                .map(MarkupTarget::words)
                .collect(Collectors.joining()));

        Set<Integer> ends = Set.of(0);
        Matcher tag = TAG.matcher(given);
        int at = 0;
        while (tag.find()) {
            ends = after(ends, words(given.substring(at, tag.start())), read);
            // One with attributes may be text, and one that closes may close such a one.
            boolean certain = tag.group(2) == null || tag.group(1).isEmpty() && tag.group(3) == null;
            ends = certain ? ends : orAfter(ends, words(tag.group()), read);
            at = tag.end();
        }
        assertThat(after(ends, words(given.substring(at)), read))
                .as("%s%nof %s", read, given)
                .contains(read.length());
    }

    /** How far a text may have been read when one more piece of it was. */
    private static Set<Integer> after(Set<Integer> ends, String piece, String read) {
        return ends.stream()
                .filter(end -> read.startsWith(piece, end))
                .map(end -> end + piece.length())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> orAfter(Set<Integer> ends, String piece, String read) {
        Set<Integer> either = new HashSet<>(ends);
        either.addAll(after(ends, piece, read));
        return either;
    }

    private static String words(String given) {
        return compact(Entities.decode(given));
    }

    private static String words(TextParagraph paragraph) {
        return paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
    }

    private static String compact(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && point != 0xA0 && !Unseen.is(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

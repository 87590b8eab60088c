package org.formpress.render;

import java.util.List;
import java.util.Optional;
import org.formpress.font.FontLibrary;
import org.formpress.form.TextFault;
import org.formpress.problem.Excerpt;
import org.formpress.text.Clusters;
import org.formpress.text.Unseen;

/**
 * Finds characters that would not print: those that no font has, marks that have no place, and those that show another text than
 * is stored.
 */
final class GlyphCheck {

    private GlyphCheck() {}

    /** The first such character of a text, as a fault. */
    static Optional<TextFault> fault(String text, FontLibrary fonts) {
        int at = firstUnprintable(text, fonts);
        if (at < 0) {
            return Optional.empty();
        }
        int codePoint = text.codePointAt(at);
        String number = Excerpt.codePoint(codePoint);
        if (isDeceptive(codePoint)) {
            String place = Integer.toString(text.codePointCount(0, at) + 1);
            return Optional.of(
                    new TextFault("character.deceptive", List.of(number + " " + Character.getName(codePoint), place)));
        }
        if (Clusters.isMark(codePoint) && fonts.has(codePoint)) {
            return Optional.of(mark(text, at, number));
        }
        return Optional.of(new TextFault("glyph", List.of(Character.toString(codePoint), number)));
    }

    /** A mark that no font puts on the character before it, or with none before it. */
    private static TextFault mark(String text, int at, String number) {
        String position = Integer.toString(text.codePointCount(0, at) + 1);
        int base = at == 0 ? ' ' : text.codePointBefore(at);
        return base <= ' ' || Clusters.isMark(base)
                ? new TextFault("mark.alone", List.of(number, position))
                : new TextFault("mark", List.of(number, position, Character.toString(base)));
    }

    /** The text with each such character replaced by its code point, as in {@code [U+202E]}. */
    static String printable(String text, FontLibrary fonts) {
        if (firstUnprintable(text, fonts) < 0) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        for (int at = 0, end; at < text.length(); at = end) {
            end = Clusters.end(text, at);
            String cluster = text.substring(at, end);
            if (firstUnprintable(cluster, fonts) < 0) {
                printable.append(cluster);
            } else {
                cluster.codePoints().forEach(codePoint -> appendAlone(codePoint, fonts, printable));
            }
        }
        return printable.toString();
    }

    private static void appendAlone(int codePoint, FontLibrary fonts, StringBuilder printable) {
        String character = Character.toString(codePoint);
        boolean fit = firstUnprintable(character, fonts) < 0;
        printable.append(fit ? character : String.format("[U+%04X]", codePoint));
    }

    private static int firstUnprintable(String text, FontLibrary fonts) {
        int missing = fonts.firstMissing(text);
        int end = missing < 0 ? text.length() : missing;
        for (int at = 0; at < end; at += Character.charCount(text.codePointAt(at))) {
            if (isDeceptive(text.codePointAt(at))) {
                return at;
            }
        }
        return missing;
    }

    /** Characters that change what others look like: overrides and embeddings of direction, tags, annotations, letters like blanks. */
    private static boolean isDeceptive(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT && !Unseen.is(codePoint) || Unseen.isFiller(codePoint);
    }
}

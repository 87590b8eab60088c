package org.formpress.render;

import java.util.List;
import java.util.Optional;
import org.formpress.font.FontLibrary;
import org.formpress.form.TextFault;
import org.formpress.problem.Excerpt;
import org.formpress.text.Unseen;

/** Finds characters that would not print: those that no font has, and those that show another text than is stored. */
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
        return Optional.of(new TextFault("glyph", List.of(Character.toString(codePoint), number)));
    }

    /** The text with each such character replaced by its code point, as in {@code [U+202E]}. */
    static String printable(String text, FontLibrary fonts) {
        if (firstUnprintable(text, fonts) < 0) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().mapToObj(Character::toString).forEach(character -> {
            boolean fit = firstUnprintable(character, fonts) < 0;
            printable.append(fit ? character : String.format("[U+%04X]", character.codePointAt(0)));
        });
        return printable.toString();
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

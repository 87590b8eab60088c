package org.formpress.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.Deadline;
import org.formpress.font.FontLibrary;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.form.Problem;

/** Finds the characters that would print as nothing or as a replacement: those no font has, and invisible ones. */
final class GlyphCheck {

    private static final int MOST_PROBLEMS = 100;

    private final FontLibrary fonts;
    private final Form form;
    private final List<Problem> problems = new ArrayList<>();

    private GlyphCheck(FontLibrary fonts, Form form) {
        this.fonts = fonts;
        this.form = form;
    }

    /** One problem a field, for its first such character. */
    static List<Problem> problems(FormData data, FontLibrary fonts) {
        GlyphCheck check = new GlyphCheck(fonts, data.form());
        check.visit(data.data(), "");
        return check.problems;
    }

    private void visit(JsonNode node, String pointer) {
        Deadline.check();
        if (node.isTextual()) {
            visitText(node.textValue(), pointer);
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                visit(node.get(index), pointer + "/" + index);
            }
        } else {
            node.forEachEntry((name, value) -> visit(value, pointer + "/" + name));
        }
    }

    private void visitText(String text, String pointer) {
        int at = firstUnprintable(text, fonts);
        if (at >= 0 && problems.size() < MOST_PROBLEMS) {
            int codePoint = text.codePointAt(at);
            String number = String.format("U+%04X", codePoint);
            String shown = isInvisible(codePoint) ? number : Character.toString(codePoint);
            problems.add(form.problem("glyph", pointer, text, shown, number));
        }
    }

    /** A text with the code points, as in {@code [U+202E]}, of what would print as nothing or as a replacement. */
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
            if (isInvisible(text.codePointAt(at))) {
                return at;
            }
        }
        return missing;
    }

    /** Zero-width and bidirectional controls: a reader of the paper could not know of them. */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }
}

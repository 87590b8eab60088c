package org.formpress.read.word;

import java.util.Set;
import org.formpress.problem.RefusedException;
import org.formpress.read.ooxml.XmlCursor;

/** Reads what a picture, a text box or a formula is called, or says: enough to tell a person which one it is. */
final class ObjectReader {

    /** Elements that hold one (ISO/IEC 29500-1, 17.3.3 and 22.1; MS-DOCX for those that Word 2010 has beside them). */
    private static final Set<String> NAMES =
            Set.of("drawing", "pict", "object", "AlternateContent", "oMath", "oMathPara");

    /** Those that are placed beside the text of their paragraph. */
    private static final Set<String> PLACED = Set.of("drawing", "pict", "object");

    /** As much as a message quotes. */
    private static final int MAX_TEXT = 100;

    private final StringBuilder text = new StringBuilder();
    private String title = "";
    private boolean placed;

    private ObjectReader() {}

    static boolean isObject(String element) {
        return NAMES.contains(element);
    }

    /** Reads the one that the cursor is at, to its end. */
    static ObjectReader read(XmlCursor cursor) throws RefusedException {
        ObjectReader read = new ObjectReader();
        read.title = cursor.name();
        read.element(cursor);
        return read;
    }

    private void element(XmlCursor cursor) throws RefusedException {
        int depth = cursor.depth();
        placed = PLACED.contains(cursor.name());
        boolean inText = false;
        while (cursor.next() && cursor.depth() >= depth) {
            if (cursor.atStart()) {
                inText = cursor.name().equals("t");
                start(cursor);
            } else if (cursor.atEnd()) {
                inText = false;
            } else if (inText && text.length() < MAX_TEXT) {
                text.append(cursor.text());
            }
        }
    }

    private void start(XmlCursor cursor) throws RefusedException {
        placed |= PLACED.contains(cursor.name());
        if (cursor.name().equals("docPr") && !cursor.attribute("name").isEmpty()) {
            title = cursor.attribute("name");
        } else if (cursor.name().equals("Fallback")) {
            // The same once more for older programs.
            cursor.skip();
        }
    }

    /** The text in it; if there is none, its name. */
    String what() {
        return text.toString().isBlank() ? title : text.toString().strip();
    }

    /** Whether it is no part of the text around it, as pictures and text boxes are. */
    boolean isPlaced() {
        return placed;
    }
}

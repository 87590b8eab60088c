package org.formpress.read.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.formpress.problem.RefusedException;
import org.formpress.read.look.Flaw;
import org.formpress.read.ooxml.XmlCursor;

/**
 * Reads fields (ISO/IEC 29500-1, 17.16): what they show is their result. Instructions are never text, whatever they hold; a field
 * without a result shows something that is not in the file.
 */
final class FieldReader {

    /** Fields that show nothing (17.16.5). */
    private static final Set<String> SILENT = Set.of("ASK", "PRIVATE", "RD", "SET", "TA", "TC", "XE");

    private final XmlCursor cursor;
    private final BodyBuilder body;
    private final List<Field> open = new ArrayList<>();
    private int outside;

    FieldReader(XmlCursor cursor, BodyBuilder body) {
        this.cursor = cursor;
        this.body = body;
    }

    private static final class Field {

        private final StringBuilder instruction = new StringBuilder();
        private boolean inResult;
        private boolean shown;

        private String name() {
            return instruction.toString().strip().split("[\\s\\\\]", 2)[0];
        }
    }

    /** Reads {@code fldChar}. */
    void mark() {
        switch (cursor.attribute("fldCharType")) {
            case "begin" -> open.add(new Field());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.get(open.size() - 1).inResult = true;
                }
            }
            default -> end();
        }
    }

    /** Reads the start of {@code fldSimple}, whose content is its result. */
    void simple() {
        Field field = new Field();
        field.instruction.append(cursor.attribute("instr"));
        field.inResult = true;
        open.add(field);
    }

    /** Ends the innermost field. */
    void end() {
        if (open.isEmpty()) {
            body.flaw(new Flaw(Flaw.Kind.FIELD, "fldChar"));
            return;
        }
        Field field = open.remove(open.size() - 1);
        if (!field.shown && isShown() && !SILENT.contains(field.name())) {
            body.flaw(new Flaw(Flaw.Kind.FIELD, field.name()));
        }
    }

    /** Reads {@code instrText}. */
    void instruction() throws RefusedException {
        int depth = cursor.depth();
        while (cursor.next() && cursor.depth() >= depth) {
            if (cursor.atText()
                    && !open.isEmpty()
                    && open.get(open.size() - 1).instruction.length() < 100) {
                open.get(open.size() - 1).instruction.append(cursor.text());
            }
        }
    }

    /** Whether text here is shown: in no field, or in the results of all. */
    boolean isShown() {
        return open.stream().allMatch(field -> field.inResult);
    }

    /** Notes that a result has text. */
    void shown() {
        open.forEach(field -> field.shown = true);
    }

    void openCell() {
        outside = open.size();
    }

    /** A field that goes on in another cell is none. */
    void closeCell() {
        if (open.size() != outside) {
            Field odd = open.isEmpty() ? new Field() : open.get(open.size() - 1);
            body.flaw(new Flaw(Flaw.Kind.FIELD, odd.name()));
            open.clear();
        }
    }
}

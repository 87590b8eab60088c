package org.formpress.read.file;

import org.formpress.read.look.Flaw;
import org.formpress.text.Unseen;

/**
 * A paragraph outside all tables.
 *
 * @param flaw  why its text cannot be read, if so
 * @param place its cell in a workbook, such as {@code 自评表!A2}; empty in other files
 */
public record ReadLine(String text, Anchors anchors, Flaw flaw, String place) implements ReadBlock {

    /** A line of another file than a workbook. */
    public ReadLine(String text, Anchors anchors, Flaw flaw) {
        this(text, anchors, flaw, "");
    }

    @Override
    public <E extends Exception> ReadBlock withAnchors(Replacement<E> replacement) throws E {
        return new ReadLine(text, replacement.of(anchors), flaw, place);
    }

    /** Whether a reader sees nothing of it. */
    public boolean isBlank() {
        return Unseen.removed(text).isBlank() && anchors.isEmpty() && flaw.isNone();
    }
}

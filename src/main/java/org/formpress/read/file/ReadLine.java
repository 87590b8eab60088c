package org.formpress.read.file;

import org.formpress.read.look.Flaw;
import org.formpress.text.Unseen;

/**
 * A paragraph outside all tables.
 *
 * @param flaw why its text cannot be read, if so
 */
public record ReadLine(String text, Anchors anchors, Flaw flaw) implements ReadBlock {

    @Override
    public <E extends Exception> ReadBlock withAnchors(Replacement<E> replacement) throws E {
        return new ReadLine(text, replacement.of(anchors), flaw);
    }

    /** Whether a reader sees nothing of it. */
    public boolean isBlank() {
        return Unseen.removed(text).isBlank() && anchors.isEmpty() && flaw.isNone();
    }
}

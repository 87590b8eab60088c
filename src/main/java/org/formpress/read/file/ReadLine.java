package org.formpress.read.file;

/**
 * A paragraph outside all tables.
 *
 * @param unreadable name of content that is not text, such as {@code drawing}; empty for none
 */
public record ReadLine(String text, Anchors anchors, String unreadable) implements ReadBlock {

    @Override
    public <E extends Exception> ReadBlock withAnchors(Replacement<E> replacement) throws E {
        return new ReadLine(text, replacement.of(anchors), unreadable);
    }

    /** Whether a reader sees nothing of it. */
    public boolean isBlank() {
        return text.isBlank() && anchors.isEmpty() && unreadable.isEmpty();
    }
}

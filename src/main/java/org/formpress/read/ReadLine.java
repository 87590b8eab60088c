package org.formpress.read;

/**
 * A paragraph outside all tables.
 *
 * @param unreadable what stands in it that is no text, such as {@code drawing}; empty for nothing
 */
public record ReadLine(String text, Anchors anchors, String unreadable) implements ReadBlock {

    /** Whether a reader sees nothing of it. */
    boolean isBlank() {
        return text.isBlank() && anchors.isEmpty() && unreadable.isEmpty();
    }
}

package org.formpress.read;

/**
 * A piece of what is printed in a file that nobody edits, as its structure tells it.
 *
 * @param table   the table it stands in, counted from 1 through the form; every page begins a table anew. 0 outside tables
 * @param pointer the value it says it prints, as a JSON Pointer; empty for the form's own words
 * @param text    its characters, without line breaks
 */
public record PrintedText(int table, String pointer, String text) {

    boolean isOwnWords() {
        return pointer.isEmpty();
    }
}

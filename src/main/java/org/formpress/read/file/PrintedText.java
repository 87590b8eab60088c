package org.formpress.read.file;

/**
 * A piece of printed text in a file not meant to be edited, as its structure tree has it.
 *
 * @param table   number of its table in the form, from 1; every page begins a new one. 0 outside tables
 * @param pointer JSON Pointer of the value it claims to print; empty for the form's own words
 * @param text    its characters, without line breaks
 */
public record PrintedText(int table, String pointer, String text) {

    /** Whether it prints no value but words of the form. */
    public boolean isOwnWords() {
        return pointer.isEmpty();
    }
}

package org.formpress.write.word;

/**
 * What the navigation pane shows of a form in a book.
 *
 * @param unit    the unit whose forms begin here; empty when the form before is of the same
 * @param project the form's own heading
 */
public record BookHeadings(String unit, String project) {}

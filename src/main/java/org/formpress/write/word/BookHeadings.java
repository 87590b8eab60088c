package org.formpress.write.word;

/**
 * The headings of a form in a booklet, for the navigation pane.
 *
 * @param unit    the unit whose forms begin here; empty when the previous form is of the same unit
 * @param project heading of the form
 */
public record BookHeadings(String unit, String project) {}

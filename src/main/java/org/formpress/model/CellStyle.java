package org.formpress.model;

/**
 * How a cell is printed.
 *
 * @param bold true for the words of the form itself, false for what was filled in
 */
public record CellStyle(Alignment alignment, boolean bold) {}

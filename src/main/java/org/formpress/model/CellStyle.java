package org.formpress.model;

/**
 * The style of a cell.
 *
 * @param bold true for the form's own words, false for values
 */
public record CellStyle(Alignment alignment, boolean bold) {}

package org.formpress.model;

/**
 * The style of a cell.
 *
 * @param bold       true for the form's own words, false for values and for words of a table without rules
 * @param stacked    whether each character has a line of its own
 * @param joinsBelow whether no rule parts it from the cell below
 */
public record CellStyle(Alignment alignment, boolean bold, boolean stacked, boolean joinsBelow) {

    /** In lines as wide as the cell, with a rule below. */
    public CellStyle(Alignment alignment, boolean bold) {
        this(alignment, bold, false, false);
    }
}

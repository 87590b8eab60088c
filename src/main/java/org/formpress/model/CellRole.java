package org.formpress.model;

/** What a cell is to a reader, and to a screen reader: a value, or the label of its row, its rows or its column. */
public enum CellRole {
    /** A value. */
    DATA,
    /** A label of the row it stands in. */
    ROW_LABEL,
    /** A label of all the rows it spans. */
    ROW_GROUP_LABEL,
    /** A label of the column below it. */
    COLUMN_LABEL
}

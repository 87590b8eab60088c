package org.formpress.model;

/** The meaning of a cell, also for screen readers. */
public enum CellRole {
    /** A value. */
    DATA,
    /** The label of its row. */
    ROW_LABEL,
    /** The label of all rows it spans. */
    ROW_GROUP_LABEL,
    /** The label of the column below it. */
    COLUMN_LABEL
}

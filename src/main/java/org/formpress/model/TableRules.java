package org.formpress.model;

/** Which rules a table prints. */
public enum TableRules {
    /** Around every cell. */
    GRID,
    /** Above and below the header alone, as in contents; cells that lead to a page have dots up to their end. */
    HEADER
}

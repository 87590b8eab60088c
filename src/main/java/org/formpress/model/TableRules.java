package org.formpress.model;

/** Which rules (lines) a table prints. */
public enum TableRules {
    /** Around every cell. */
    GRID,
    /** Only above and below the header, as in a table of contents; cells that link to a page have dot leaders. */
    HEADER
}

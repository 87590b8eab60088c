package org.formpress.model;

/** Which rules (lines) a table prints. */
public enum TableRules {
    /** Around every cell. */
    GRID,
    /** Only above and below the header, as in a table of contents; cells that link to a page have dot leaders. */
    HEADER,
    /** None at all, in low rows: lines above and below a grid, such as 填报单位（盖章）： on the left and 单位：万元 on the right. */
    NONE
}

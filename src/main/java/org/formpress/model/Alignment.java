package org.formpress.model;

/** Where the lines of a text stand between the left and the right edge of their box. */
public enum Alignment {
    START,
    CENTER,
    END
}

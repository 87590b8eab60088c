package org.formpress.model;

/** Horizontal alignment of a text in its box. */
public enum Alignment {
    START,
    CENTER,
    END
}

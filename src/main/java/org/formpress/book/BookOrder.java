package org.formpress.book;

/** The order of the forms in a book. */
public enum BookOrder {
    /** As received. */
    GIVEN,
    /** By 实施单位, and as received within each. */
    UNIT,
    /** By 项目名称. */
    NAME
}

package org.formpress.book;

/** In which order the forms of a book stand. */
public enum BookOrder {
    /** As they came in. */
    GIVEN,
    /** By 实施单位, and under each as they came in. */
    UNIT,
    /** By 项目名称. */
    NAME
}

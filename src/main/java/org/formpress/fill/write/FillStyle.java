package org.formpress.fill.write;

import org.formpress.fill.Column;

/** The styles of the cells; the ordinal of each is its number in {@code styles.xml}. */
enum FillStyle {
    PLAIN,
    TITLE,
    NOTE,
    HINT,
    HEADER,
    KEY_HEADER,
    TEXT,
    /** For texts that older programs do not show where the format says that all is text. */
    OVERLONG_TEXT,
    AMOUNT,
    INTEGER,
    DATE,
    GUIDE_TITLE,
    GUIDE_HEADING,
    GUIDE_TEXT,
    GUIDE_HEADER,
    GUIDE_CELL;

    private static final int MAX_TEXT_FORMAT = 255;

    static FillStyle of(Column.Kind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT, BOOLEAN, LINES -> TEXT;
            case AMOUNT -> AMOUNT;
            case INTEGER -> INTEGER;
            case DATE -> DATE;
        };
    }

    /** The style of a text in such a column. */
    static FillStyle of(Column.Kind kind, String text) {
        return text.length() > MAX_TEXT_FORMAT ? OVERLONG_TEXT : of(kind);
    }
}

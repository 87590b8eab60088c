package org.formpress.read.grid;

import java.util.Optional;

/** Typed amounts and dates as they are read. */
public final class TypedText {

    private TypedText() {}

    /** The amount without trailing zeros or the date in ISO 8601; empty for other text. */
    public static Optional<String> plain(String text) {
        return TypedNumber.read(text)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .or(() -> TypedDate.read(text));
    }
}

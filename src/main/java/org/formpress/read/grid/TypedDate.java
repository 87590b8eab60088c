package org.formpress.read.grid;

import java.util.Optional;
import org.formpress.form.WrittenDate;

/** Dates as clerks type them, also in full-width characters. */
public final class TypedDate {

    private TypedDate() {}

    /** The date in ISO 8601; empty for text that is no date of the calendar. */
    public static Optional<String> read(String text) {
        return WrittenDate.iso(TypedNumber.plain(text));
    }
}

package org.formpress.read.grid;

import java.util.Optional;
import org.formpress.form.WrittenDate;

/** Dates as clerks type them, also in full-width characters. */
final class TypedDate {

    private TypedDate() {}

    /** The date in ISO 8601; empty for text that is no date of the calendar. */
    static Optional<String> read(String text) {
        return WrittenDate.iso(TypedNumber.plain(text));
    }
}

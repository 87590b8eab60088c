package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days of the calendar, written as in ISO 8601. */
final class Dates {

    private Dates() {}

    /** The day that a value is; none for anything else. */
    static Optional<LocalDate> of(JsonNode node) {
        if (!node.isTextual() || node.textValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(node.textValue()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

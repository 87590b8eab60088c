package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads dates in ISO 8601. */
final class Dates {

    private Dates() {}

    /** The date in a value; empty for anything else. */
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

package org.formpress.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The severity of a finding, gravest first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The id in responses, such as {@code warning}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.formpress.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How grave a finding is. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The name callers see, such as {@code warning}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

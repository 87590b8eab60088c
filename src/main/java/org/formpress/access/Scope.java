package org.formpress.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key permits. */
public enum Scope {
    /** Everything. */
    ALL,
    /** Everything but the metrics. */
    WORK,
    /** Only the metrics: for monitoring, whose configuration many people can read. */
    METRICS;

    /** The id in the key file and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope with that id, if any. */
    public static Optional<Scope> ofId(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
    }

    /** Whether it covers the metrics if {@code metrics}, or else everything but the metrics. */
    public boolean covers(boolean metrics) {
        return this == ALL || metrics == (this == METRICS);
    }
}

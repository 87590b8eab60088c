package org.formpress.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key is good for. */
public enum Scope {
    /** Everything. */
    ALL,
    /** Everything but the measures. */
    WORK,
    /** The measures and nothing else: for the monitoring, whose configuration many people read. */
    METRICS;

    /** As the key file and the command line write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that name, when there is one. */
    public static Optional<Scope> ofId(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
    }

    /** Whether it covers the measures, or else everything that is no measure. */
    public boolean covers(boolean metrics) {
        return this == ALL || metrics == (this == METRICS);
    }
}

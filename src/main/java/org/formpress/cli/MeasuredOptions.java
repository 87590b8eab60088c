package org.formpress.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Detects whether the JVM runs with {@code lib/java.options}, which set a marker property. */
final class MeasuredOptions {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuredOptions.class);
    private static final String PROPERTY = "formpress.options";

    private MeasuredOptions() {}

    static void logWhenMissing() {
        if (System.getProperty(PROPERTY) == null) {
            LOG.info(
                    "Running without the Java options and the start-up cache of bin/formpress: expect about twice the memory"
                            + " and three times the CPU time to the first document. Start it with: formpress serve");
        }
    }
}

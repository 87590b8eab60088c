package org.formpress.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether java runs with the options FormPress was measured with, {@code lib/java.options}; they set a property to be known by. */
final class MeasuredOptions {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuredOptions.class);
    private static final String PROPERTY = "formpress.options";

    private MeasuredOptions() {}

    static void logWhenMissing() {
        if (System.getProperty(PROPERTY) == null) {
            LOG.info(
                    "Running without the Java options and the start-up cache of bin/formpress: expect about twice the memory,"
                            + " and three times the processor time up to the first document. Start it with: formpress serve");
        }
    }
}

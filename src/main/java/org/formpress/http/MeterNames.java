package org.formpress.http;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Denies Micrometer meters whose names {@code promtool check metrics} rejects; {@link ProcessMeters} replaces them. */
@Factory
final class MeterNames {

    // It counts nanoseconds; Prometheus wants seconds.
    @Singleton
    MeterFilter processorTime() {
        return MeterFilter.denyNameStartsWith("process.cpu.time");
    }

    // The suffix _count is reserved for histograms and summaries.
    @Singleton
    MeterFilter processorCount() {
        return MeterFilter.denyNameStartsWith("system.cpu.count");
    }
}

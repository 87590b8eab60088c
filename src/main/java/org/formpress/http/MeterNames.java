package org.formpress.http;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Leaves out meters of Micrometer whose names {@code promtool check metrics} refuses; {@link ProcessMeters} has them under others. */
@Factory
final class MeterNames {

    // In nanoseconds, where Prometheus wants seconds.
    @Singleton
    MeterFilter processorTime() {
        return MeterFilter.denyNameStartsWith("process.cpu.time");
    }

    // No histogram, whose names alone end in _count.
    @Singleton
    MeterFilter processorCount() {
        return MeterFilter.denyNameStartsWith("system.cpu.count");
    }
}

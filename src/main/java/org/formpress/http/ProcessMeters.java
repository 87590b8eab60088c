package org.formpress.http;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micronaut.context.annotation.Context;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the process is and what it takes of the machine, under the names that Prometheus recommends. Nobody asks for it: made at the start. */
@Context
final class ProcessMeters {

    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    ProcessMeters(MeterRegistry meters) {
        Gauge.builder("formpress.build.info", () -> 1)
                .description("Always 1; its labels tell which version runs on which Java")
                .tag("version", version())
                .tag("java", Runtime.version().toString())
                .register(meters);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        FunctionCounter.builder("process.cpu", system, bean -> bean.getProcessCpuTime() / NANOS_A_SECOND)
                .description("Processor time that the process has taken")
                .baseUnit("seconds")
                .register(meters);
        TimeGauge.builder(
                        "process.start.time",
                        () -> ManagementFactory.getRuntimeMXBean().getStartTime(),
                        TimeUnit.MILLISECONDS)
                .description("When the process started, counted from 1970")
                .register(meters);
        Gauge.builder("system.cpus", Runtime.getRuntime(), Runtime::availableProcessors)
                .description("Processors that the process may use")
                .register(meters);
    }

    private static String version() {
        return Optional.ofNullable(ProcessMeters.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}

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

/** Build info and resource use under the names Prometheus recommends. Eager: no other bean needs it. */
@Context
final class ProcessMeters {

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    ProcessMeters(MeterRegistry meters) {
        Gauge.builder("formpress.build.info", () -> 1)
                .description("Always 1; labels give the FormPress and Java versions")
                .tag("version", version())
                .tag("java", Runtime.version().toString())
                .register(meters);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        FunctionCounter.builder("process.cpu", system, bean -> bean.getProcessCpuTime() / NANOS_PER_SECOND)
                .description("CPU time used by the process")
                .baseUnit("seconds")
                .register(meters);
        TimeGauge.builder(
                        "process.start.time",
                        () -> ManagementFactory.getRuntimeMXBean().getStartTime(),
                        TimeUnit.MILLISECONDS)
                .description("Start time of the process since the Unix epoch")
                .register(meters);
        Gauge.builder("system.cpus", Runtime.getRuntime(), Runtime::availableProcessors)
                .description("Processors available to the process")
                .register(meters);
    }

    private static String version() {
        return Optional.ofNullable(ProcessMeters.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}

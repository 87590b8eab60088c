package org.formpress.cli;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import java.net.BindException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.formpress.home.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the HTTP service until the process stops. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;
    private static final long POLL_MILLIS = 1000;

    private final Console console;
    private final GlobalOptions options;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "host")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private @Nullable String port;

    @Option(names = "--dev", descriptionKey = "dev")
    private boolean dev;

    ServeCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> settings = settings(options.home());
        try {
            ApplicationContext service = start(settings);
            MeasuredOptions.logWhenMissing();
            awaitEnd(service);
            return ExitStatus.DONE.code();
        } catch (ApplicationStartupException e) {
            return reportFailedStart(e).code();
        }
    }

    private static ApplicationContext start(Map<String, Object> settings) {
        // Otherwise Netty loads its flight recorder event classes at every start, recording or not.
        System.getProperties().putIfAbsent("io.netty.jfr.enabled", "false");
        return Micronaut.build(new String[0])
                .banner(false)
                .mainClass(ServeCommand.class)
                .properties(settings)
                .mapError(ServerStartupException.class, ServeCommand::keepException)
                .mapError(BeanInstantiationException.class, ServeCommand::keepException)
                .mapError(ApplicationStartupException.class, ServeCommand::keepException)
                .deduceEnvironment(false)
                .start();
    }

    // The server's threads do the work; returning would end the process.
    private static void awaitEnd(ApplicationContext service) throws InterruptedException {
        while (service.isRunning()) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    // Micronaut would print a stack trace and exit; a status of zero makes it rethrow instead.
    private static Integer keepException(Exception fault) {
        return 0;
    }

    // Only options actually given: anything else would override the environment and the operator's files.
    private Map<String, Object> settings(Home checked) {
        Map<String, Object> settings = new HashMap<>();
        Optional.ofNullable(host).ifPresent(name -> settings.put("micronaut.server.host", name));
        Optional.ofNullable(port).ifPresent(number -> settings.put("micronaut.server.port", portNumber(number)));
        options.templates().ifPresent(given -> settings.put("formpress.templates", text(checked.templates())));
        options.fonts().ifPresent(given -> settings.put("formpress.fonts", text(checked.fonts())));
        options.samples().ifPresent(given -> settings.put("formpress.samples", text(checked.samples())));
        options.profile().ifPresent(id -> settings.put("formpress.profile", id));
        options.seals().ifPresent(id -> settings.put("formpress.seals", id));
        options.signKeys().ifPresent(file -> settings.put("formpress.sign.keys", text(file)));
        if (dev) {
            settings.put("formpress.reload", true);
        }
        return settings;
    }

    private static String text(Object path) {
        return path.toString();
    }

    private int portNumber(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MAX_PORT) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    console.messages().text("usage.port", text));
        }
        return Integer.parseInt(text);
    }

    private ExitStatus reportFailedStart(ApplicationStartupException fault) {
        if (cause(fault, BindException.class::isInstance).isPresent()) {
            console.say("serve.taken");
            return ExitStatus.USAGE;
        }
        return new FaultReport(console)
                .report(cause(fault, FaultReport::isOperatorFault).orElse(fault));
    }

    private static Optional<Throwable> cause(Throwable fault, Predicate<Throwable> wanted) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(wanted)
                .findFirst();
    }
}

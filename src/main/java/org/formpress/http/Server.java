package org.formpress.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;
import java.util.Map;

/** The running service. */
public final class Server {

    private Server() {}

    /**
     * Starts the service and returns when it listens; it stops with the process or when the context is closed. A service that
     * cannot start, such as one whose form folder is broken, says why in the log and ends the process with status 1.
     *
     * @param settings  what shall override the configuration, such as {@code micronaut.server.host} and
     *     {@code micronaut.server.port}
     * @param arguments of the command line, in Micronaut's form: {@code --micronaut.server.port=8081}
     */
    public static ApplicationContext start(Map<String, Object> settings, String... arguments) {
        ApplicationContextBuilder builder = Micronaut.build(arguments)
                .mainClass(Server.class)
                .banner(false)
                .deduceEnvironment(false)
                .properties(settings);
        return builder.start();
    }
}

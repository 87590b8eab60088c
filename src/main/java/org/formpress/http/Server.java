package org.formpress.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;

/** The running service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "FormPress",
                        version = "0.1.0",
                        description =
                                "JSON in, the official merged-cell form out: PDF, Word and HTML. Every error answers"
                                        + " application/problem+json (RFC 9457), in Chinese, or in English where"
                                        + " Accept-Language prefers it. The header X-Request-Id is taken over"
                                        + " ([A-Za-z0-9._-], at most 64 characters) or made, and answered.",
                        license = @License(name = "AGPL-3.0-or-later")),
        servers = @io.swagger.v3.oas.annotations.servers.Server(url = "/"),
        tags = {
            @Tag(name = "files", description = "Making and checking (生成与检查)"),
            @Tag(name = "forms", description = "What can be made (表单)"),
            @Tag(name = "operations", description = "Running the service (运维)")
        })
@OpenAPIExtraSchema(classes = ProblemDocument.class)
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

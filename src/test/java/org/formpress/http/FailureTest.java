package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.home.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FailureTest {

    private static final String SECRET = "a-secret-of-the-template";

    private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemHandlers.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void aBrokenTemplateIsTheServicesFaultAndToldToTheLogOnly(@TempDir Path templates) throws Exception {
        copy(Home.packed().templates(), templates);
        Files.writeString(templates.resolve("self-evaluation/layout.ftl"), "<#stop \"" + SECRET + "\">");
        Map<String, Object> settings = Map.of("formpress.templates", templates.toString());

        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings)) {
            HttpResponse<byte[]> answer = new Caller(server)
                    .post("/render", sample("self-evaluation", "typical"), "X-Request-Id", "request-7");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(json(answer).path("detail").asText()).contains("request-7");
            assertThat(text(answer)).doesNotContain(SECRET, "Exception", "freemarker", "layout.ftl");
        }
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getMDCPropertyMap()).containsEntry("request", "request-7");
            assertThat(event.getThrowableProxy()).isNotNull();
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            List<Path> all = paths.filter(Files::isRegularFile).toList();
            for (Path path : all) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }
}

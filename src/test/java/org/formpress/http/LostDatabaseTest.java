package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.formpress.jobs.DatabaseAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LostDatabaseTest implements TestPropertyProvider {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String FORM = sample("self-evaluation", "typical");

    private Path folder;
    private Caller caller;

    @BeforeAll
    void callTheService(EmbeddedServer server) {
        this.caller = new Caller(server);
    }

    @Override
    public Map<String, String> getProperties() {
        try {
            folder = Files.createTempDirectory("lost-database");
            return Map.of("formpress.store.folder", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void makeABooklet() throws Exception {
        assertThat(submit().statusCode()).isEqualTo(202);
        awaitReadiness(200);
    }

    @Test
    void aDatabaseThatIsGoneMakesTheServiceUnreadyUntilItIsBack() throws Exception {
        Path file = DatabaseAddress.fileIn(folder);
        Path kept = folder.resolve("kept");
        Files.move(file, kept);
        Files.createDirectory(file);
        ask("SHUTDOWN IMMEDIATELY");

        awaitReadiness(503);

        assertThat(text(get("/health"))).isEqualTo("{\"status\":\"DOWN\"}");
        assertServesForms();
        Files.delete(file);
        Files.move(kept, file);
        awaitReadiness(200);
        assertThat(submit().statusCode()).isEqualTo(202);
    }

    /** The database answers, but none of the queue's threads gets anywhere, as when they have ended. */
    @Test
    void aQueueThatHasStoppedMakesTheServiceUnreadyUntilItGoesOn() throws Exception {
        ask("ALTER TABLE scheduled_tasks RENAME TO away");

        awaitReadiness(503);

        assertServesForms();
        ask("ALTER TABLE away RENAME TO scheduled_tasks");
        awaitReadiness(200);
    }

    private void assertServesForms() throws Exception {
        assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(caller.post("/render", FORM, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    private void ask(String sql) throws SQLException {
        DatabaseAddress database = DatabaseAddress.inFolder(folder);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private HttpResponse<byte[]> submit() throws Exception {
        return caller.post("/booklets", "[" + FORM + "]", "Content-Type", "application/json");
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return caller.call("GET", path, BodyPublishers.noBody());
    }

    private void awaitReadiness(int status) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get("/health/readiness").statusCode() != status) {
            assertThat(System.nanoTime()).as("readiness is not %s", status).isLessThan(end);
            Thread.sleep(100);
        }
    }
}

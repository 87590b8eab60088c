package org.formpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.formpress.http.Caller.header;
import static org.formpress.http.Caller.json;
import static org.formpress.http.Caller.sample;
import static org.formpress.http.Caller.text;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFault;
import org.formpress.store.StoreFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnusableStoreTest implements TestPropertyProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
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
            folder = Files.createTempDirectory("unusable").resolve("store");
            return Map.of("formpress.store.folder", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aStoreThatIsLostRefusesBookletsForGoodUntilItIsMendedAndFormsAreMade() throws Exception {
        awaitReadiness(200);
        Files.move(folder, folder.resolveSibling("elsewhere"));
        Files.createFile(folder);

        HttpResponse<byte[]> booklet = submit();
        assertThat(booklet.statusCode()).as(text(booklet)).isEqualTo(503);
        assertThat(header(booklet, "Retry-After")).isEmpty();
        assertThat(json(booklet).path("type").asText()).endsWith("store-unusable");
        assertThat(json(booklet).path("detail").asText()).contains("管理员").doesNotContain(folder.toString());
        assertThat(submit().statusCode()).isEqualTo(503);
        assertThat(caller.post("/render", FORM, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
        awaitReadiness(503);
        assertThat(text(get("/health/readiness"))).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(get("/health/liveness").statusCode()).isEqualTo(200);

        Files.delete(folder);
        Files.move(folder.resolveSibling("elsewhere"), folder);
        awaitReadiness(200);
        assertThat(submit().statusCode()).isEqualTo(202);
    }

    @Test
    void aDiskThatHangsIsToldHoweverOftenHealthIsAskedFor(StoreFolder store) throws Exception {
        awaitReadiness(200);
        // Whoever looks at the store waits for this lock, as he would for the disk.
        synchronized (store) {
            for (int i = 0; i < 20; i++) {
                assertThat(get("/health/readiness").statusCode()).isEqualTo(503);
            }
            assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
        }
        awaitReadiness(200);
    }

    @Test
    void aSecondServiceOnTheSameFolderDoesNotStart() {
        Map<String, Object> settings = Map.of(
                "formpress.store.folder",
                folder.toString(),
                "micronaut.server.port",
                -1,
                "formpress.render.warm-up",
                0);

        assertThatThrownBy(() -> ApplicationContext.run(EmbeddedServer.class, settings))
                .hasRootCauseInstanceOf(StoreException.class)
                .rootCause()
                .isInstanceOfSatisfying(StoreException.class, refused -> {
                    assertThat(refused.fault().kind()).isEqualTo(StoreFault.Kind.IN_USE);
                    assertThat(refused.fault().detail())
                            .contains("process " + ProcessHandle.current().pid());
                });
    }

    @Test
    void nodesThatShareADatabaseShareAFolder() {
        Map<String, Object> settings = Map.of(
                "formpress.store.folder",
                folder.toString(),
                "formpress.jobs.database.url",
                "jdbc:postgresql://127.0.0.1:1/none",
                "micronaut.server.port",
                -1,
                "formpress.render.warm-up",
                0);

        try (EmbeddedServer other = ApplicationContext.run(EmbeddedServer.class, settings)) {
            assertThat(other.isRunning()).isTrue();
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

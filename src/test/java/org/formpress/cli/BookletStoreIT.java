package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.formpress.PostgreSql;
import org.formpress.store.S3Address;
import org.formpress.store.S3Proxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Booklets whose data lie in an S3 store, which nodes share instead of a folder. */
class BookletStoreIT {

    private static final int FORMS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static PostgreSql database;
    private static S3Proxy store;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void startTwoNodesThatShareNoFolder() throws Exception {
        database = PostgreSql.start();
        store = S3Proxy.start();
        Map<String, String> shared = Map.of(
                "FORMPRESS_JOBS_DATABASE_URL", database.url(),
                "FORMPRESS_JOBS_DATABASE_USER", database.user());
        one = node("one", shared);
        two = node("two", shared);
    }

    @AfterAll
    static void stopAll() throws Exception {
        one.stop();
        two.stop();
        store.close();
        database.close();
        for (String name : List.of("one", "two")) {
            assertThat(folder.resolve(name).resolve("store")).doesNotExist();
            assertThat(Files.readString(folder.resolve(name).resolve("node.log")))
                    .doesNotContain(" ERROR ")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void twoNodesMakeABookletTogether() throws Exception {
        String id = one.submit(lines(FORMS), "pdf,docx,xlsx,zip");
        JsonNode state = two.ended(id);

        assertThat(state.path("state").asText()).as(state.toString()).isEqualTo("done");
        assertThat(state.path("rendered").asInt()).isEqualTo(FORMS);
        assertThat(one.written()).as("written by the first").isPositive();
        assertThat(two.written()).as("written by the second").isPositive();
        for (String format : List.of("pdf", "docx", "xlsx", "zip")) {
            assertThat(two.file(id, format)).hasSize(bytes(state, format)).isEqualTo(one.file(id, format));
        }
        assertThat(names(two.file(id, "zip"))).hasSize(FORMS + 2).contains("001-项目0.pdf", "manifest.json");
        assertThat(two.delete(id)).isEqualTo(204);
        assertThat(one.state(id).path("type").asText()).endsWith("no-such-booklet");
        assertThat(objects(id)).isEmpty();
    }

    @Test
    void aBookletThatAnotherNodeCancelsLeavesNothingInTheBucket() throws Exception {
        String id = one.submit(lines(3 * FORMS), "pdf");
        one.awaitPercent(id, 10);
        assertThat(objects(id)).isNotEmpty();

        assertThat(two.delete(id)).isEqualTo(200);

        assertThat(one.ended(id).path("state").asText()).isEqualTo("cancelled");
        awaitNoObjects(id);
        // Had a step gone on, its file would have come meanwhile.
        assertThat(one.ended(one.submit(lines(1), "pdf")).path("state").asText())
                .isEqualTo("done");
        assertThat(objects(id)).isEmpty();
    }

    @Test
    void aNodeWithItsOwnDatabaseKeepsItsBookletsInTheBucket() throws Exception {
        Node alone = node("alone", Map.of());
        String id = alone.submit(lines(45), "pdf");

        assertThat(alone.ended(id).path("state").asText()).isEqualTo("done");
        assertThat(alone.pdf(id)).isNotEmpty();
        assertThat(folder.resolve("alone/store/booklets")).doesNotExist();
        assertThat(alone.delete(id)).isEqualTo(204);
        assertThat(objects(id)).isEmpty();
        alone.stop();
    }

    private static Node node(String name, Map<String, String> shared) throws Exception {
        Path own = Files.createDirectory(folder.resolve(name));
        S3Address address = store.address();
        Map<String, String> settings = new HashMap<>(shared);
        // With one thread each, none can do it all before the other looks.
        settings.put("FORMPRESS_BOOKLETS_THREADS", "1");
        settings.put("FORMPRESS_STORE_FOLDER", own.resolve("store").toString());
        settings.put("FORMPRESS_STORE_S3_ENDPOINT", address.endpoint());
        settings.put("FORMPRESS_STORE_S3_REGION", address.region());
        settings.put("FORMPRESS_STORE_S3_BUCKET", address.bucket());
        settings.put("FORMPRESS_STORE_S3_PREFIX", address.prefix());
        settings.put("FORMPRESS_STORE_S3_ACCESS_KEY", address.credentials().name());
        settings.put("FORMPRESS_STORE_S3_SECRET_KEY", address.credentials().secret());
        return Node.start(own, settings);
    }

    private static List<String> objects(String id) throws IOException {
        return store.objects().stream().filter(name -> name.contains(id)).toList();
    }

    private static void awaitNoObjects(String id) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!objects(id).isEmpty()) {
            assertThat(System.nanoTime()).as("still %s", objects(id)).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static int bytes(JsonNode state, String format) {
        for (JsonNode file : state.path("files")) {
            if (file.path("format").asText().equals(format)) {
                return file.path("bytes").asInt();
            }
        }
        throw new AssertionError("no " + format + " in " + state);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String lines(int forms) throws IOException {
        String sample = Files.readString(Program.sample("self-evaluation")).replace("\n", " ");
        return IntStream.range(0, forms)
                .mapToObj(number -> sample.replaceFirst(
                        "\"projectName\"\\s*:\\s*\"[^\"]*\"", "\"projectName\": \"项目" + number + "\""))
                .collect(Collectors.joining("\n"));
    }
}

package org.formpress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultStoreTest {

    @TempDir
    private static Path folder;

    private static S3Proxy s3;

    @BeforeAll
    static void startAnEndpoint() throws IOException, InterruptedException {
        s3 = S3Proxy.start();
    }

    @AfterAll
    static void stopTheEndpoint() throws IOException {
        s3.close();
    }

    static Stream<ResultStore> stores() {
        return Stream.of(new FolderStore(folder), new S3Store(s3.address(), Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsPutIsThereUntilItIsDeleted(ResultStore store) throws IOException {
        assertThat(put(store, "a/forms/1", "一")).isEqualTo(3);
        put(store, "a/forms/2", "x".repeat(7_000_000));
        put(store, "ab/1", "other");
        put(store, "a/forms/1", "twice");

        assertThat(text(store, "a/forms/1")).isEqualTo("twice");
        assertThat(text(store, "a/forms/2")).hasSize(7_000_000);
        store.deleteAll("a");
        assertThatThrownBy(() -> store.open("a/forms/1")).isInstanceOf(NoSuchFileException.class);
        assertThat(text(store, "ab/1")).isEqualTo("other");
        store.deleteAll("a");
        store.deleteAll("ab");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void anObjectIsReadFromAnyByteOn(ResultStore store) throws IOException {
        put(store, "r/1", "0123456789");

        for (int first = 0; first < 10; first++) {
            try (InputStream in = store.open("r/1", first)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("0123456789".substring(first));
            }
        }
        assertThatThrownBy(() -> store.open("r/2", 5)).isInstanceOf(NoSuchFileException.class);
        store.deleteAll("r");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsNotWrittenToItsEndIsNotThere(ResultStore store) throws IOException {
        put(store, "b/1", "before");

        assertThatThrownBy(() -> store.put("b/1", out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(text(store, "b/1")).isEqualTo("before");
        store.deleteAll("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "../a", "a/../../b", "a//b", ".part-1", "a\\b", "a b", "甲", "a/./b"})
    void noKeyLeavesTheStore(String key) {
        stores().forEach(store -> {
            assertThatThrownBy(() -> put(store, key, "x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.open(key)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.deleteAll(key)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void aFolderKeepsNoPartsAndABucketHasAllBelowItsPrefix() throws IOException {
        stores().forEach(store -> {
            try {
                put(store, "c/1", "x");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        try (Stream<Path> files = Files.list(folder.resolve("c"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("1");
        }
        assertThat(s3.objects()).isEqualTo(List.of("formpress/c/1"));
        for (ResultStore store : stores().toList()) {
            store.deleteAll("c");
        }
    }

    @Test
    void aFolderThatIsLostIsAFaultOfTheStoreAndNotOfTheObject() throws IOException {
        Path place = folder.resolve("lost");
        ResultStore store = new FolderStore(place);
        store.put("a/1", out -> out.write(1));
        assertThatThrownBy(() -> store.open("a/2")).isInstanceOf(NoSuchFileException.class);

        Files.move(place, folder.resolve("elsewhere"));
        assertThatThrownBy(() -> store.open("a/1")).isInstanceOf(StoreException.class);

        Files.move(folder.resolve("elsewhere"), place);
        assertThat(store.open("a/1")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void deletingAFolderTakesNoOffenceAtSomebodyWhoStillWrites() throws Exception {
        ResultStore store = new FolderStore(folder);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = threads.submit(() -> {
                for (int i = 0; i < 300; i++) {
                    putUnlessDeleted(store, "d/entries/" + i);
                }
                return true;
            });
            while (!writer.isDone()) {
                store.deleteAll("d");
            }
            writer.get();
        } finally {
            threads.shutdownNow();
        }
        store.deleteAll("d");
        assertThatThrownBy(() -> store.open("d/entries/0")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFolderThatGoesWhileItIsMadeIsNoFaultOfTheStore() throws Exception {
        ResultStore store = new FolderStore(folder);
        Path entries = folder.resolve("e/entries");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = threads.submit(() -> {
                for (int i = 0; i < 3000; i++) {
                    assertThatThrownBy(() -> store.put("e/entries/0", ResultStoreTest::breakOff))
                            .isInstanceOf(NoSuchFileException.class);
                }
                return true;
            });
            while (!writer.isDone()) {
                deleteIfEmpty(entries);
                deleteIfEmpty(entries.getParent());
            }
            writer.get();
        } finally {
            threads.shutdownNow();
        }
        Files.createDirectories(entries.getParent());
        Files.deleteIfExists(entries);
        Files.createFile(entries);
        assertThatThrownBy(() -> put(store, "e/entries/0", "x"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not a folder");
        Files.delete(entries);
    }

    // Nothing is kept, so that the folder is empty again.
    private static void breakOff(OutputStream out) throws IOException {
        throw new NoSuchFileException("content");
    }

    private static void deleteIfEmpty(Path place) throws IOException {
        try {
            Files.deleteIfExists(place);
        } catch (DirectoryNotEmptyException e) {
            // The writer has been quicker.
        }
    }

    // A folder may go from under the writer's hands, who is told of it.
    private static void putUnlessDeleted(ResultStore store, String key) throws IOException {
        try {
            put(store, key, "x");
        } catch (NoSuchFileException e) {
            assertThat(e.getFile()).contains("entries");
        }
    }

    @Test
    void neitherAddressNorFaultTellsTheSecret() {
        S3Address away = new S3Address(
                "http://127.0.0.1:1", "us-east-1", "bucket", "", new S3Address.Credentials("name", "very-secret"));

        assertThatThrownBy(() -> new S3Store(away, Duration.ofSeconds(2)).put("a", out -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("very-secret");
        assertThat(away.toString()).doesNotContain("very-secret");
    }

    private static long put(ResultStore store, String key, String text) throws IOException {
        return store.put(key, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(ResultStore store, String key) throws IOException {
        try (InputStream in = store.open(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

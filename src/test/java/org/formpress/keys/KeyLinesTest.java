package org.formpress.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.keys.KeyFileException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLinesTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final int TURN_MILLIS = 300;
    // As a removal does it: a new file in place of the one that is locked.
    private static final String REMOVE_A = """
            import fcntl, os, sys
            file = open(sys.argv[1], "r+")
            fcntl.lockf(file, fcntl.LOCK_EX)
            print("locked", flush=True)
            sys.stdin.read()
            with open(sys.argv[1] + ".part", "w") as whole:
                whole.write(file.read().replace("a 1\\n", ""))
            os.rename(sys.argv[1] + ".part", sys.argv[1])
            """;

    @TempDir
    private Path folder;

    private Path file;
    private KeyLines keys;

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("keys");
        keys = new KeyLines(KeyFileKind.ACCESS, file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# of the town\n\na 1\n  b\t2\n# c 3\nc 3",
                "# of the town\r\n\r\na 1\r\n  b\t2\r\n# c 3\r\nc 3\r\n"
            })
    void aRemovedKeyLeavesEveryOtherByteAsItWas(String text) throws IOException {
        Files.writeString(file, text);

        keys.remove("b");

        assertThat(file).content().isEqualTo(text.replaceFirst("  b\t2\r?\n", ""));
        assertThat(keys.read()).extracting(KeyLines.Line::name).containsExactly("a", "c");
        assertThat(keys.read()).extracting(KeyLines.Line::number).containsExactly(3, 5);
    }

    @Test
    void aRemarkIsNoKeyEvenWhenItHasTheShapeOfOne() throws IOException {
        Files.writeString(file, "#b 1\n# b 2\na 3\n");

        assertThatThrownBy(() -> keys.remove("b")).isInstanceOfSatisfying(KeyFileException.class, fault -> {
            assertThat(fault.reason()).isEqualTo(Reason.MISSING);
            assertThat(fault.arguments()).containsExactly(file.toString(), "b");
        });
        assertThat(file).content().isEqualTo("#b 1\n# b 2\na 3\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-rw-r--"})
    void theFileKeepsItsRightsAndNothingIsLeftBesideIt(String rights) throws IOException {
        Files.writeString(file, "a 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        keys.addLast("b", "b 2");
        keys.addFirst("c", "c 3");
        keys.remove("a");

        assertThat(file).content().isEqualTo("c 3\nb 2\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(rights);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aChangePutsAWholeFileInPlaceOfTheOld() throws IOException {
        Files.writeString(file, "a 1\nb 2\n");
        Path before = Files.createLink(folder.resolve("before"), file);

        keys.remove("b");

        assertThat(before).content().isEqualTo("a 1\nb 2\n");
        assertThat(file).content().isEqualTo("a 1\n");
    }

    @Test
    void aLinkToTheFileStaysOne() throws IOException {
        Files.writeString(file, "a 1\nb 2\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        new KeyLines(KeyFileKind.ACCESS, link).remove("a");

        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo("b 2\n");
    }

    @Test
    void noKeyIsLostWhenManyAreAddedAtTheSameTime() {
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "key-" + i).toList();

        CompletableFuture.allOf(names.stream()
                        .map(name -> CompletableFuture.runAsync(() -> keys.addLast(name, name + " 1")))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(keys.read()).extracting(KeyLines.Line::name).containsExactlyInAnyOrderElementsOf(names);
    }

    @RepeatedTest(20)
    void ofTheLastTwoKeysOneStaysWhenBothAreRemovedAtTheSameTime() throws IOException {
        Files.writeString(file, "a 1\n# of the town\nb 2\n");
        CyclicBarrier start = new CyclicBarrier(2);
        // The common pool has a single thread on two processors, and both removals must run at once.
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Boolean>> removals = Stream.of("a", "b")
                    .map(name -> CompletableFuture.supplyAsync(() -> isRemoved(name, start), threads))
                    .toList();

            assertThat(removals).extracting(CompletableFuture::join).containsExactlyInAnyOrder(true, false);
            assertThat(keys.read()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean isRemoved(String name, CyclicBarrier start) {
        try {
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            keys.removeUnlessLast(name);
            return true;
        } catch (KeyFileException refused) {
            assertThat(refused.reason()).isEqualTo(Reason.LAST);
            assertThat(refused.arguments()).endsWith(name);
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aKeyThatBecameTheLastWhileAnotherProcessHadTheFileStays() throws Exception {
        Files.writeString(file, "a 1\nb 2\n");
        Process other = new ProcessBuilder("python3", "-c", REMOVE_A, file.toString()).start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("locked");

            CompletableFuture<Void> removal = CompletableFuture.runAsync(() -> keys.removeUnlessLast("b"));
            Thread.sleep(TURN_MILLIS);
            assertThat(removal).isNotDone();
            other.getOutputStream().close();

            assertThat(removal)
                    .failsWithin(Duration.ofSeconds(PATIENCE_SECONDS))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            KeyFileException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.LAST));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(file).content().isEqualTo("b 2\n");
    }

    @Test
    void theFirstKeyTellsTheKind() throws IOException {
        Files.writeString(file, "# two words\n\na 1\n");
        assertThat(KeyLines.ofAnyKind(file).kind()).isEqualTo(KeyFileKind.SIGNING);
        Files.writeString(file, "a 1 2 per-minute=3\n");
        assertThat(KeyLines.ofAnyKind(file).kind()).isEqualTo(KeyFileKind.ACCESS);
        Files.writeString(file, "# nothing yet\n");
        assertThat(KeyLines.ofAnyKind(file).kind()).isEqualTo(KeyFileKind.ACCESS);
    }

    @Test
    void aFileThatIsNotThereIsNotMadeByARemoval() {
        assertThatThrownBy(() -> keys.remove("a"))
                .isInstanceOfSatisfying(
                        KeyFileException.class,
                        fault -> assertThat(fault.reason()).isEqualTo(Reason.UNREADABLE));
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsToldAsAFileThatCannotBeWritten() {
        KeyLines nowhere =
                new KeyLines(KeyFileKind.SIGNING, folder.resolve("none").resolve("keys"));

        assertThatThrownBy(() -> nowhere.addFirst("a", "a 1")).isInstanceOfSatisfying(KeyFileException.class, fault -> {
            assertThat(fault.code()).isEqualTo("sign.unwritable");
            assertThat(fault.reason()).isEqualTo(Reason.UNWRITABLE);
        });
    }
}

package org.formpress.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.keys.KeyFileException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLinesTest {

    @TempDir
    private Path folder;

    private Path file;
    private KeyLines keys;

    @BeforeEach
    void name_a_file() {
        file = folder.resolve("keys");
        keys = new KeyLines(KeyFileKind.ACCESS, file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# of the town\n\na 1\n  b\t2\n# c 3\nc 3",
                "# of the town\r\n\r\na 1\r\n  b\t2\r\n# c 3\r\nc 3\r\n"
            })
    void a_removed_key_leaves_every_other_byte_as_it_was(String text) throws IOException {
        Files.writeString(file, text);

        keys.remove("b");

        assertThat(file).content().isEqualTo(text.replaceFirst("  b\t2\r?\n", ""));
        assertThat(keys.read()).extracting(KeyLines.Line::name).containsExactly("a", "c");
        assertThat(keys.read()).extracting(KeyLines.Line::number).containsExactly(3, 5);
    }

    @Test
    void a_remark_is_no_key_even_when_it_has_the_shape_of_one() throws IOException {
        Files.writeString(file, "#b 1\n# b 2\na 3\n");

        assertThatThrownBy(() -> keys.remove("b")).isInstanceOfSatisfying(KeyFileException.class, fault -> {
            assertThat(fault.reason()).isEqualTo(Reason.MISSING);
            assertThat(fault.arguments()).containsExactly(file.toString(), "b");
        });
        assertThat(file).content().isEqualTo("#b 1\n# b 2\na 3\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-rw-r--"})
    void the_file_keeps_its_rights_and_nothing_is_left_beside_it(String rights) throws IOException {
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
    void a_change_puts_a_whole_file_in_place_of_the_old() throws IOException {
        Files.writeString(file, "a 1\nb 2\n");
        Path before = Files.createLink(folder.resolve("before"), file);

        keys.remove("b");

        assertThat(before).content().isEqualTo("a 1\nb 2\n");
        assertThat(file).content().isEqualTo("a 1\n");
    }

    @Test
    void a_link_to_the_file_stays_one() throws IOException {
        Files.writeString(file, "a 1\nb 2\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        new KeyLines(KeyFileKind.ACCESS, link).remove("a");

        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo("b 2\n");
    }

    @Test
    void no_key_is_lost_when_many_are_added_at_the_same_time() {
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "key-" + i).toList();

        CompletableFuture.allOf(names.stream()
                        .map(name -> CompletableFuture.runAsync(() -> keys.addLast(name, name + " 1")))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(keys.read()).extracting(KeyLines.Line::name).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void the_first_key_tells_the_kind() throws IOException {
        Files.writeString(file, "# two words\n\na 1\n");
        assertThat(KeyLines.ofAnyKind(file).kind()).isEqualTo(KeyFileKind.SIGNING);
        Files.writeString(file, "a 1 2 per-minute=3\n");
        assertThat(KeyLines.ofAnyKind(file).kind()).isEqualTo(KeyFileKind.ACCESS);
        Files.writeString(file, "# nothing yet\n");
        assertThat(KeyLines.ofAnyKind(file).kind()).isEqualTo(KeyFileKind.ACCESS);
    }

    @Test
    void a_file_that_is_not_there_is_not_made_by_a_removal() {
        assertThatThrownBy(() -> keys.remove("a"))
                .isInstanceOfSatisfying(
                        KeyFileException.class,
                        fault -> assertThat(fault.reason()).isEqualTo(Reason.UNREADABLE));
        assertThat(file).doesNotExist();
    }

    @Test
    void a_folder_that_is_not_there_is_told_as_a_file_that_cannot_be_written() {
        KeyLines nowhere =
                new KeyLines(KeyFileKind.SIGNING, folder.resolve("none").resolve("keys"));

        assertThatThrownBy(() -> nowhere.addFirst("a", "a 1")).isInstanceOfSatisfying(KeyFileException.class, fault -> {
            assertThat(fault.code()).isEqualTo("sign.unwritable");
            assertThat(fault.reason()).isEqualTo(Reason.UNWRITABLE);
        });
    }
}

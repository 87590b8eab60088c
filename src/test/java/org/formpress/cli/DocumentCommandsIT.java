package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code sh} block of the documents, run by a shell as it is printed, in its document's order and in one folder beside the
 * samples and the programs that the document shows under their names; only the port is another. Scripts of the repository have
 * tests of their own.
 */
@Tag("slow")
class DocumentCommandsIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern PROGRAM =
            Pattern.compile("<!-- (\\w+\\.\\w+) -->\n```\\w+\n(.*?)```\n", Pattern.DOTALL);
    private static final String ADDRESS = "http://127.0.0.1:8080";

    @TempDir
    private static Path home;

    private static Node service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheService() throws IOException, InterruptedException {
        service = Node.start(
                home, Map.of("FORMPRESS_STORE_FOLDER", home.resolve("store").toString()));
    }

    @AfterAll
    static void stopTheService() throws InterruptedException {
        service.stop();
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"));
                Stream<Path> top = Files.list(Path.of(""))) {
            return Stream.concat(top, docs)
                    .filter(file ->
                            file.toString().endsWith(".md") && !blocks(file).isEmpty())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandWorksAsItIsPrinted(Path document) throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("samples"), Path.of("samples").toAbsolutePath());
        for (MatchResult program :
                PROGRAM.matcher(Files.readString(document)).results().toList()) {
            Files.writeString(folder.resolve(program.group(1)), program.group(2).replace(ADDRESS, service.address()));
        }
        for (String block : blocks(document)) {
            Process shell = shell(block.replace(ADDRESS, service.address()));
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as("%s%n%s", block, said).isZero();
        }
    }

    private Process shell(String commands) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path formpress = bin.resolve("formpress");
        Files.writeString(formpress, "#!/bin/sh\nexec '" + java + "' -jar '" + Program.JAR + "' \"$@\"\n");
        assertThat(formpress.toFile().setExecutable(true)).isTrue();
        // curl calls an error answer a success unless told otherwise.
        Files.writeString(home.resolve(".curlrc"), "fail-with-body\n");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("PATH", bin + ":" + java.getParent() + ":" + System.getenv("PATH"));
        shell.environment().put("CURL_HOME", home.toString());
        shell.environment().put("LC_ALL", "C.UTF-8");
        return shell.start();
    }

    private static List<String> blocks(Path document) {
        try {
            return BLOCK.matcher(Files.readString(document))
                    .results()
                    .map(block -> block.group(1))
                    .filter(block -> block.lines().anyMatch(line -> !line.startsWith("scripts/")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

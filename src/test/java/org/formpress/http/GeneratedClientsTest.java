package org.formpress.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients made from the running service's {@code /openapi} by the generators that most people use, with their usual settings,
 * compiled, and used against the service by the programs in {@code src/test/resources/clients}.
 */
@Tag("tools")
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedClientsTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/clients").toAbsolutePath();
    private static final Path TOOLS = Path.of("tools").toAbsolutePath();
    private static final Path NODE_PACKAGES = TOOLS.resolve("node_modules");
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    private String service;

    @TempDir
    private Path folder;

    @BeforeAll
    void startTheService(EmbeddedServer server) {
        this.service = server.getURI().toString();
    }

    @Test
    void aJavaClientByOpenapiGeneratorIsUsed() throws Exception {
        run(java(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                libraries("openapi-generator"),
                "org.openapitools.codegen.OpenAPIGenerator",
                "generate",
                "-i",
                service + "/openapi",
                "-g",
                "java",
                "--library",
                "native",
                "-o",
                "made",
                "--global-property",
                "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
        Path sources = folder.resolve("sources");
        Files.write(sources, javaFiles(folder.resolve("made/src/main/java")));

        run(List.of(
                JDK.resolve("javac").toString(),
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                "classes",
                "-cp",
                libraries("java-client"),
                "@" + sources,
                PROGRAMS.resolve("UseClient.java").toString()));
        String classPath = folder.resolve("classes") + File.pathSeparator + libraries("java-client");
        List<String> said = run(java("-Dfile.encoding=UTF-8", "-cp", classPath, "UseClient", service));

        assertThat(said).contains("created Z");
        assertThatAllWentWell(said);
    }

    @Test
    void aTypescriptClientByOpenapiTypescriptIsUsed() throws Exception {
        Files.createSymbolicLink(folder.resolve("node_modules"), NODE_PACKAGES);
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
        Files.copy(PROGRAMS.resolve("use-client.ts"), folder.resolve("use-client.ts"));
        run(node("openapi-typescript/bin/cli.js", service + "/openapi", "-o", "formpress.d.ts"));

        run(node(
                "typescript/bin/tsc",
                "--strict",
                "--noUncheckedIndexedAccess",
                "--exactOptionalPropertyTypes",
                "--target",
                "es2022",
                "--module",
                "nodenext",
                "--lib",
                "es2022,dom",
                "use-client.ts"));
        List<String> said = run(List.of("node", "use-client.js", service));

        assertThat(said).contains("created true");
        assertThatAllWentWell(said);
    }

    private static void assertThatAllWentWell(List<String> said) {
        assertThat(said)
                .contains(
                        "forms 18",
                        "word PK",
                        "finding warning /totalWeight",
                        "extracted 党建办工作经费 29.5",
                        "authentic unsigned",
                        "refused 422 not-a-number /funding/total/executed",
                        "booklet done 绩效自评汇编 2",
                        "pdf %PDF-",
                        "deleted urn:formpress:problem:no-such-booklet")
                .anyMatch(line -> line.matches("changed /funding/total/executed 28(\\.0+)?"));
    }

    private static String libraries(String tool) {
        return TOOLS.resolve(tool).resolve("target/dependency") + File.separator + "*";
    }

    private static List<String> java(String... arguments) {
        return Stream.concat(Stream.of(JDK.resolve("java").toString()), Stream.of(arguments))
                .toList();
    }

    private static List<String> node(String script, String... arguments) {
        return Stream.concat(Stream.of("node", NODE_PACKAGES.resolve(script).toString()), Stream.of(arguments))
                .toList();
    }

    private static List<String> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor())
                .as("%s (scripts/setup installs what is missing): %s", command, said)
                .isZero();
        return said.lines().toList();
    }
}

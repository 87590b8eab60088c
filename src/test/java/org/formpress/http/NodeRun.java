package org.formpress.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of Node.js. */
final class NodeRun {

    private static final int PATIENCE_MINUTES = 10;

    private NodeRun() {}

    /**
     * What a program says.
     *
     * @throws AssertionError with that, if the program fails
     */
    static String node(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("node", ".log");
        ProcessBuilder program = new ProcessBuilder(
                Stream.concat(Stream.of("node"), Stream.of(arguments)).toList());
        program.environment().putAll(environment);
        Process process =
                program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        String said = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", arguments) + ":\n" + said);
        }
        return said;
    }
}

package org.formpress.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged jar, run as a process of its own in a folder that is not the project's. */
final class Program {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    static final Path JAR = PROJECT.resolve(System.getProperty("formpress.jar", "target/formpress.jar"));

    private final Path folder;
    private final Map<String, String> environment;
    private byte[] input = new byte[0];
    private List<String> java = List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString());

    private Program(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** What came of a run. */
    record Run(int status, List<String> out, String err) {}

    static Program in(Path folder) {
        return new Program(folder, Map.of("LC_ALL", "C.UTF-8"));
    }

    static Program in(Path folder, Map<String, String> environment) {
        return new Program(folder, environment);
    }

    static Path sample(String form) {
        return PROJECT.resolve("samples").resolve(form).resolve("typical.json");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another jar than the built one, and options of the JDK. */
    Program java(List<String> options, Path jar) {
        this.java = Stream.concat(options.stream(), Stream.of("-jar", jar.toString()))
                .toList();
        return this;
    }

    Program reading(String text) {
        this.input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Run run(String... arguments) {
        try {
            Path err = Files.createTempFile("formpress", ".err");
            Process process = builder(arguments).redirectError(err.toFile()).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after a minute: " + List.of(arguments));
            }
            String said = Files.readString(err);
            Files.delete(err);
            return new Run(process.exitValue(), out.lines().toList(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a run shows on a terminal, control characters and all; there is nothing to be read. */
    String shown(String... arguments) throws IOException {
        ProcessBuilder builder = builder(List.of("script", "-qec", String.join(" ", command(arguments)), "/dev/null"));
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    ProcessBuilder builder(String... arguments) {
        return builder(command(arguments));
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Below it is the store of a service that was given none: never the one of whoever runs the tests.
        command.add("-Duser.home=" + folder);
        command.addAll(java);
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("FORMPRESS_"));
        builder.environment().putAll(environment);
        return builder;
    }
}

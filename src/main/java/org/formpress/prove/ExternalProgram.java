package org.formpress.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of the machine that is of use when it is there. */
public final class ExternalProgram {

    /** Windows finds a program by one of these endings. */
    private static final List<String> ENDINGS = List.of("", ".exe", ".bat", ".cmd");

    private final Path file;

    private ExternalProgram(Path file) {
        this.file = file;
    }

    /** What came of a run. @param said on both of its streams */
    public record Run(int status, String said) {}

    /**
     * A program by its name.
     *
     * @param path the folders to look in, as the environment variable {@code PATH} has them
     */
    public static Optional<ExternalProgram> find(String name, String path) {
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> ENDINGS.stream().map(ending -> Path.of(folder, name + ending)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(ExternalProgram::new);
    }

    /** Runs it to its end, in the current folder and without input. */
    public Run run(String... arguments) {
        List<String> command = new ArrayList<>(Stream.concat(Stream.of(file.toString()), Arrays.stream(arguments))
                .toList());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + file, e);
        }
    }
}

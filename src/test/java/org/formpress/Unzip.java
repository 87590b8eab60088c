package org.formpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The unzip of Debian, which users of Linux have.
 *
 * @param folder in which it runs
 * @param locale such as {@code C.UTF-8}
 */
public record Unzip(Path folder, String locale) {

    /** What it says; it must have succeeded. */
    public String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 022; exec unzip \"$@\"", "unzip"));
        command.addAll(List.of(arguments));
        return said(command);
    }

    /** The names in a folder, byte by byte, as Java may not read them in every locale. */
    public List<String> names(String in) throws IOException, InterruptedException {
        return said(List.of("ls", in)).lines().toList();
    }

    private String said(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.formpress.cli.Program.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data gives the same bytes in another process, whatever that does before and wherever it runs. */
class SameBytesIT {

    private static final String EVALUATION = Program.sample("self-evaluation").toString();
    private static final String DECLARATION =
            Program.sample("target-declaration").toString();

    // A time zone, a language and hashes of objects that the other process does not have.
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.timezone=Pacific/Kiritimati",
            "-Duser.language=tr",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=2");

    @TempDir
    private Path folder;

    @Test
    void anotherProcessMakesTheSameFiles() throws IOException {
        Map<String, byte[]> here = render("here", List.of(), EVALUATION, DECLARATION);
        Map<String, byte[]> elsewhere = render("elsewhere", ELSEWHERE, DECLARATION, EVALUATION);

        assertThat(here).hasSize(6);
        assertThat(elsewhere).containsOnlyKeys(here.keySet());
        here.forEach((name, file) -> assertThat(elsewhere.get(name)).as(name).isEqualTo(file));
    }

    private Map<String, byte[]> render(String place, List<String> options, String... forms) throws IOException {
        Path workplace = Files.createDirectory(folder.resolve(place));
        List<String> arguments = new ArrayList<>(List.of("render", "--format", "pdf,docx,html"));
        arguments.addAll(List.of(forms));
        Run run = Program.in(workplace).java(options, Program.JAR).run(arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : run.out()) {
            files.put(name, Files.readAllBytes(workplace.resolve(name)));
        }
        return files;
    }
}

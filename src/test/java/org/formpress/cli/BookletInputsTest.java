package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.formpress.jobs.intake.InputPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BookletInputsTest {

    private static final String FORM = "{\"form\":\"self-evaluation\"}\n";

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aNamedPipeIsOpenedOnlyToBeRead() throws Exception {
        Path pipe = folder.resolve("forms");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        // Nobody writes into it yet.
        BookletInputs inputs = inputs(pipe);
        Process writer = new ProcessBuilder("tee", pipe.toString()).start();
        try (var out = writer.getOutputStream()) {
            out.write(FORM.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(inputs.parts().get(0))).isEqualTo(FORM);
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void aFileThatCannotBeReadIsToldBeforeAnyIs() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), FORM);

        assertThat(read(inputs(file).parts().get(0))).isEqualTo(FORM);
        assertThatThrownBy(() -> inputs(file, folder.resolve("missing.json"))).isInstanceOf(FileException.class);
        assertThatThrownBy(() -> BookletInputs.of(List.of("a\0b"), InputStream.nullInputStream()))
                .isInstanceOf(FileException.class);
    }

    private static BookletInputs inputs(Path... files) throws FileException {
        return BookletInputs.of(List.of(files).stream().map(Path::toString).toList(), InputStream.nullInputStream());
    }

    private static String read(InputPart part) throws Exception {
        try (InputStream in = part.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.formpress.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.formpress.prove.PdfJudge.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VeraPdfProgramTest {

    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @Test
    void whereItIsNotInstalledThereIsNoJudge() {
        assertThat(VeraPdfProgram.find(folder.toString())).isEmpty();
        assertThat(VeraPdfProgram.find("")).isEmpty();
    }

    @Test
    void aFileThatItPassesHasNoFailures() throws IOException {
        assertThat(judge("[ \"$2\" = 3a ] && [ -s \"$6\" ]").failures(PDF, Standard.PDF_A_3A))
                .isEmpty();
        assertThat(judge("[ \"$2\" = ua1 ]").failures(PDF, Standard.PDF_UA_1)).isEmpty();
    }

    @Test
    void whatItSaysOfOtherFilesIsTold() throws IOException {
        assertThat(judge("echo FAIL; echo '  6.2.11 fonts'; exit 1").failures(PDF, Standard.PDF_A_3A))
                .containsExactly("FAIL", "6.2.11 fonts");
        assertThat(judge("exit 7").failures(PDF, Standard.PDF_A_3A)).containsExactly("verapdf: 7");
    }

    private PdfJudge judge(String script) throws IOException {
        Path program = folder.resolve("verapdf");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return VeraPdfProgram.find("/nowhere:" + folder).orElseThrow();
    }
}

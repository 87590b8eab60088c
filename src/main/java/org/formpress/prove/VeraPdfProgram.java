package org.formpress.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program {@code verapdf} (https://verapdf.org, GPL-3.0 or MPL-2.0), if it is installed: with its profiles and parsers it has 20 MB,
 * which whoever prints forms does not need.
 */
public final class VeraPdfProgram implements PdfJudge {

    private static final int VALID = 0;

    private final ExternalProgram program;

    private VeraPdfProgram(ExternalProgram program) {
        this.program = program;
    }

    /** The program. @param path as the environment variable {@code PATH} has it */
    public static Optional<PdfJudge> find(String path) {
        return ExternalProgram.find("verapdf", path).map(VeraPdfProgram::new);
    }

    @Override
    public List<String> failures(byte[] pdf, Standard standard) {
        try {
            Path file = Files.createTempFile("formpress", ".pdf");
            try {
                Files.write(file, pdf);
                return failures(file, standard);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hand a file to verapdf", e);
        }
    }

    private List<String> failures(Path file, Standard standard) {
        ExternalProgram.Run run =
                program.run("--flavour", standard.flavour(), "--format", "text", "--verbose", file.toString());
        if (run.status() == VALID) {
            return List.of();
        }
        List<String> said = run.said()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return said.isEmpty() ? List.of("verapdf: " + run.status()) : said;
    }
}

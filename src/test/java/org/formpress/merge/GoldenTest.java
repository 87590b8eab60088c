package org.formpress.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.SeenCell;
import org.formpress.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The grid of every sample, cell by cell, as it was approved. After a wanted change: {@code mvn test -Dtest=GoldenTest
 * -Dtest.jvmArgs=-Dgolden.update=true}, then read the difference.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Stream<Sample> samples() {
        return Sample.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleHasTheApprovedGrid(Sample sample) throws IOException {
        Path approved = FOLDER.resolve(sample.name() + ".txt");
        String grid = describe(Project.document(sample.json()));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, grid);
        }

        assertThat(grid).isEqualTo(Files.readString(approved));
    }

    private static String describe(Document document) {
        return SeenCell.inModel(document).stream()
                .map(GoldenTest::describe)
                .collect(Collectors.joining("", document.title() + "\n", ""));
    }

    private static String describe(SeenCell cell) {
        return String.format(
                "%d.%d.%d %d×%d %s｜%s%n",
                cell.table(),
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                cell.pointer(),
                cell.text());
    }
}

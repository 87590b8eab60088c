package org.formpress.merge;

import static org.formpress.Approved.assertApproved;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.model.Document;
import org.formpress.prove.SeenCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grid of every sample, cell by cell, as it was approved ({@link org.formpress.Approved}). */
class GoldenGridTest {

    static Stream<Sample> samples() {
        return Sample.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleHasTheApprovedGrid(Sample sample) throws IOException {
        assertApproved(sample.name() + ".txt", describe(Project.document(sample.json())));
    }

    private static String describe(Document document) {
        return SeenCell.inModel(document).stream()
                .map(GoldenGridTest::describe)
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

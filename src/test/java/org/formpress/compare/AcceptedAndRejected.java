package org.formpress.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.compare.Versions.plain;
import static org.formpress.compare.Versions.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.Project;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxReader;
import org.formpress.write.word.DocxReader.ReadCell;
import org.formpress.write.word.DocxReader.ReadTable;
import org.formpress.write.word.DocxStructure;
import org.formpress.write.word.Review;

/** Compared Word files with all changes accepted, and with all rejected. */
final class AcceptedAndRejected {

    private AcceptedAndRejected() {}

    /** Accepted it is the later form with its anchors, rejected the earlier one, and read back it is the later data. */
    static void assertAcceptedAndRejected(byte[] from, byte[] to) {
        byte[] redline = redline(from, to, OutputFormat.DOCX);
        byte[] later = plain(to, OutputFormat.DOCX);
        byte[] earlier = plain(from, OutputFormat.DOCX);

        assertThat(tables(Review.accepted(redline))).isEqualTo(tables(later));
        assertThat(lines(Review.accepted(redline))).isEqualTo(lines(later));
        assertThat(words(Review.rejected(redline))).isEqualTo(words(earlier));
        assertThat(lines(Review.rejected(redline))).isEqualTo(lines(earlier));
        for (byte[] docx : List.of(redline, Review.accepted(redline), Review.rejected(redline))) {
            assertThat(DocxStructure.faults(docx)).isEmpty();
        }

        assertThat(extracted(redline).changes()).isEmpty();
        assertThat(extracted(redline).data()).isEqualTo(extracted(later).data());
    }

    private static Extracted extracted(byte[] docx) {
        try {
            return Project.renderer().extract(docx).get(0);
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static List<ReadTable> tables(byte[] docx) {
        return new DocxReader(docx).tables();
    }

    private static List<String> lines(byte[] docx) {
        return new DocxReader(docx).paragraphs();
    }

    /** The cells without their anchors, which rows that came back have no more. */
    static List<ReadCell> words(byte[] docx) {
        List<ReadCell> cells = new ArrayList<>();
        tables(docx)
                .forEach(table -> table.cells()
                        .forEach(cell -> cells.add(new ReadCell(
                                cell.row(),
                                cell.column(),
                                cell.rowSpan(),
                                cell.columnSpan(),
                                cell.text(),
                                Optional.empty()))));
        return cells;
    }
}

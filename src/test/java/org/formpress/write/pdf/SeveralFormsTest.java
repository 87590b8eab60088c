package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.merge.Merger;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.prove.pdf.PdfTable;
import org.formpress.write.CarriedData;
import org.formpress.write.Manuscript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Forms of both kinds, of one page and of many, in one file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralFormsTest {

    private final List<Sample> samples = Sample.samples().toList();
    private byte[] pdf = {};
    private PdfForm book = PdfReader.read(Project.print(samples.get(0)).pdf());

    @BeforeAll
    void write() throws IOException {
        Merger merger = new Merger(Project.home().templates(), false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pages = alone().mapToInt(PdfForm::pages).sum();
        try (PdfBook file = new PdfWriter(Project.fonts()).openBook("样表", pages, out)) {
            for (Sample sample : samples) {
                Project.Printed printed = Project.print(sample);
                CarriedData carried = new CarriedData(
                        printed.data().form().id(),
                        printed.data().form().edition(),
                        printed.data().json());
                file.add(
                        1,
                        new Manuscript(
                                printed.plan(),
                                carried,
                                count -> merger.page(printed.data(), printed.document(), count)));
            }
            file.end(List.of());
        }
        pdf = out.toByteArray();
        book = PdfReader.read(pdf);
    }

    private Stream<PdfForm> alone() {
        return samples.stream().map(SamplePdf::read);
    }

    @Test
    void followEachOtherPageByPage() {
        assertThat(book.pages()).isEqualTo(alone().mapToInt(PdfForm::pages).sum());
    }

    @Test
    void printWhatTheyPrintAlone() {
        assertThat(book.texts())
                .containsExactlyElementsOf(
                        alone().flatMap(form -> form.texts().stream()).toList());
        assertThat(book.tables()).extracting(PdfTable::header, PdfTable::body).containsExactlyElementsOf(tablesAlone());
    }

    private List<Tuple> tablesAlone() {
        return alone().flatMap(form -> form.tables().stream())
                .map(table -> tuple(table.header(), table.body()))
                .toList();
    }

    @Test
    void allCarryTheirData() {
        assertThat(book.attachments())
                .extracting(PdfForm.Attachment::bytes)
                .containsExactlyElementsOf(samples.stream()
                        .map(sample -> Project.print(sample).data().json())
                        .toList());
        assertThat(book.attachments()).extracting(PdfForm.Attachment::name).doesNotHaveDuplicates();
    }

    @Test
    void areArchivableAndAccessibleTogether() throws Exception {
        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }
}

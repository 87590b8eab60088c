package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.formpress.Project;
import org.formpress.Project.Printed;
import org.formpress.Sample;
import org.formpress.model.Caption;
import org.formpress.model.Heading;
import org.formpress.model.PageSetup;
import org.formpress.model.Table;
import org.formpress.prove.pdf.JoinedTable;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfForm.Attachment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The PDF says what the model says: every text, every span, every pointer, and the data itself. */
class PdfContentTest {

    private static final double POINTS_PER_MM = 72 / 25.4;

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void tablesAreTheModels(Sample sample) {
        Printed printed = Project.print(sample);
        List<JoinedTable> read = JoinedTable.of(SamplePdf.read(sample));
        List<Table> expected = ModelTable.tablesOf(printed.document());
        assertThat(read).hasSameSizeAs(expected);
        for (int index = 0; index < read.size(); index++) {
            ModelTable table = ModelTable.read(read.get(index));
            ModelTable model = ModelTable.of(expected.get(index));
            assertThat(table.header()).containsExactlyElementsOf(model.header());
            assertThat(table.body()).containsExactlyElementsOf(model.body());
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#ofTwoForms")
    void headingAndCaptionAreTheModels(Sample sample) {
        Printed printed = Project.print(sample);
        List<PdfForm.Text> expected = new ArrayList<>();
        printed.document().blocks().forEach(block -> {
            if (block instanceof Heading heading) {
                expected.add(new PdfForm.Text("H1", heading.text(), List.of()));
            } else if (block instanceof Caption caption) {
                expected.add(new PdfForm.Text("P", caption.text(), List.of("/year")));
            }
        });
        assertThat(SamplePdf.read(sample).texts()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void carriesTheDataByteForByte(Sample sample) {
        List<Attachment> attachments = SamplePdf.read(sample).attachments();
        assertThat(attachments).hasSize(1);
        assertThat(attachments.get(0).name()).isEqualTo("data.json");
        assertThat(attachments.get(0).relationship()).isEqualTo("Data");
        assertThat(attachments.get(0).mediaType()).isEqualTo("application/json");
        assertThat(attachments.get(0).bytes()).isEqualTo(sample.json());
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void namesItselfAndItsLanguage(Sample sample) {
        Printed printed = Project.print(sample);
        PdfForm read = SamplePdf.read(sample);
        assertThat(read.title()).isEqualTo(printed.document().title());
        assertThat(read.language()).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void hasThePagesOfThePlanOnThePaperOfItsForm(Sample sample) {
        Printed printed = Project.print(sample);
        PageSetup paper = printed.document().page();
        PdfForm read = SamplePdf.read(sample);
        assertThat(read.pages()).isEqualTo(printed.plan().pages());
        assertThat(read.layout()).allSatisfy(page -> {
            assertThat(page.width()).isCloseTo(paper.width() * POINTS_PER_MM, within(0.1));
            assertThat(page.height()).isCloseTo(paper.height() * POINTS_PER_MM, within(0.1));
        });
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void numbersItsPages(Sample sample) {
        PdfForm read = SamplePdf.read(sample);
        for (int page = 1; page <= read.pages(); page++) {
            assertThat(PageText.of(read.layout().get(page - 1))).contains("第 " + page + " 页 共 " + read.pages() + " 页");
        }
    }
}

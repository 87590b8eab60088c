package org.formpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.Seen;
import org.formpress.model.Document;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.prove.SeenCell;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;

/** What is promised of every input whatever: a whole file with all that was said, or a refusal a person can act upon. */
final class FileOrRefusal {

    private FileOrRefusal() {}

    /** Does once what is slow the first time, so that no input is blamed for it. */
    static void warmUp() throws IOException {
        assertForData(Sample.named("self-evaluation/typical").json());
    }

    /** Of JSON, or what was sent in its place. */
    static void assertForData(byte[] json) throws IOException {
        try {
            assertIsPdf(render(json, OutputFormat.PDF));
            Document document = Project.document(json);
            byte[] docx = render(json, OutputFormat.DOCX);
            assertSays(document, docx);
            assertReadsBackUnchanged(docx);
            byte[] html = render(json, OutputFormat.HTML);
            assertThat(Seen.inHtml(html)).isEqualTo(SeenCell.inModel(document));
            assertReadsBackUnchanged(html);
            assertThat(Seen.inExcel(render(json, OutputFormat.XLSX), document)).isEqualTo(Seen.ruled(document));
        } catch (RefusedException refusal) {
            assertTellsWhat(refusal);
        }
    }

    /** Of a file that comes home, or of what was sent in its place. */
    static void assertForFile(byte[] file) throws IOException {
        try {
            assertThat(Project.renderer().extract(file))
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(form.data().path("form").textValue())
                            .isEqualTo(form.form().id()));
        } catch (RefusedException refusal) {
            assertTellsWhat(refusal);
        }
    }

    private static byte[] render(byte[] json, OutputFormat format) throws RefusedException {
        return Project.renderer().render(new RenderRequest(json, format, false)).file();
    }

    private static void assertIsPdf(byte[] pdf) throws IOException {
        assertThat(pdf).startsWith('%', 'P', 'D', 'F', '-');
        try (var opened = new com.itextpdf.kernel.pdf.PdfDocument(
                new com.itextpdf.kernel.pdf.PdfReader(new ByteArrayInputStream(pdf)))) {
            assertThat(opened.getNumberOfPages()).isPositive();
            assertThat(opened.getPage(1).getContentBytes()).isNotEmpty();
        }
    }

    private static void assertSays(Document document, byte[] docx) {
        DocxFile parts = new DocxFile(docx);
        parts.names().stream().filter(name -> name.endsWith(".xml")).forEach(parts::xml);
        assertThat(Seen.inWord(docx)).isEqualTo(SeenCell.inModel(document));
    }

    private static void assertReadsBackUnchanged(byte[] file) throws RefusedException {
        assertThat(Project.renderer().extract(file))
                .singleElement()
                .satisfies(form -> assertThat(form.changes()).isEmpty());
    }

    private static void assertTellsWhat(RefusedException refusal) {
        assertThat(refusal.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(101);
        refusal.problems().forEach(FileOrRefusal::assertTellsWhat);
    }

    private static void assertTellsWhat(Problem problem) {
        assertThat(problem.pointer()).matches("(?s)(/.*)?");
        assertThat(problem.label()).isNotNull();
        assertThat(problem.message(Locale.CHINESE)).containsPattern("\\p{IsHan}");
        assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
        assertThat(problem.hint(Locale.CHINESE)).containsPattern("\\p{IsHan}");
    }
}

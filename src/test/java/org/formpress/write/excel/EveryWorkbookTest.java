package org.formpress.write.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.Seen;
import org.formpress.model.Document;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.LibreOffice;
import org.formpress.write.word.OpenXmlSdk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The workbooks of every published form and every sample, judged by others. */
@Tag("slow")
class EveryWorkbookTest {

    private static final List<Sample> SAMPLES = Sample.ofEachKind().toList();

    /** What PDFs of LibreOffice call the glyphs of rare characters is not always what they print. */
    private static final Set<String> OTHER_GLYPHS = Set.of(
            "self-evaluation/rare-characters",
            "self-evaluation/signs-and-scripts",
            "target-declaration/rare-characters",
            "target-declaration/signs-and-scripts");

    private static List<byte[]> workbooks() {
        return SAMPLES.stream().map(EveryWorkbookTest::xlsx).toList();
    }

    private static byte[] xlsx(Sample sample) {
        try {
            return Project.renderer()
                    .render(new RenderRequest(sample.json(), OutputFormat.XLSX, false))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(sample + ": " + e.getMessage(), e);
        }
    }

    @Test
    @Tag("tools")
    void theOpenXmlSdkFindsNoFault() {
        Map<String, byte[]> files = new TreeMap<>();
        Sample.all().forEach(sample -> files.put(sample.name().replace('/', '-'), xlsx(sample)));

        assertThat(OpenXmlSdk.judge(files, "xlsx"))
                .hasSameSizeAs(files.keySet())
                .allMatch(line -> line.contains("\"valid\":true"));
    }

    @Test
    @Tag("office")
    void libreofficePrintsTheWholeTextOnAsManyPagesAsArePlanned() {
        List<byte[]> printed = LibreOffice.workbooksToPdf(workbooks());

        for (int index = 0; index < SAMPLES.size(); index++) {
            Project.Printed form = Project.print(SAMPLES.get(index));
            List<String> pages = pages(printed.get(index));
            assertThat(pages).as(SAMPLES.get(index).name()).hasSize(form.plan().pages());
            if (pages.size() == 1 && !OTHER_GLYPHS.contains(SAMPLES.get(index).name())) {
                assertThat(letters(pages.get(0)))
                        .as(SAMPLES.get(index).name())
                        .isEqualTo(letters(String.join("", pages(form.pdf()))));
            }
        }
    }

    private static List<String> pages(byte[] pdf) {
        List<String> pages = new ArrayList<>();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(PdfTextExtractor.getTextFromPage(document.getPage(page)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** The characters of a text that can be seen, in a fixed order: lines break elsewhere. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    @Tag("office")
    void whatLibreofficeSavesHasTheSameCellsNamesAndData() {
        List<byte[]> saved = LibreOffice.saveWorkbooksAgain(workbooks());

        for (int index = 0; index < SAMPLES.size(); index++) {
            Document document = Project.print(SAMPLES.get(index)).document();
            assertThat(Seen.inExcel(saved.get(index), document))
                    .as(SAMPLES.get(index).name())
                    .isEqualTo(Seen.ruled(document));
        }
    }
}

package org.formpress.write.word;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Word files of every published form and every sample, judged by others. */
@Tag("slow")
class EveryWordFileTest {

    private static final List<Sample> SAMPLES = Sample.ofEachKind().toList();

    @Test
    @Tag("tools")
    void theOpenXmlSdkFindsNoFault() {
        Map<String, byte[]> files = new TreeMap<>();
        Sample.all().forEach(sample -> files.put(sample.name().replace('/', '-'), docx(sample)));

        assertThat(OpenXmlSdk.judge(files))
                .hasSameSizeAs(files.keySet())
                .allMatch(line -> line.contains("\"valid\":true"));
    }

    @Test
    @Tag("office")
    void aFormOfOnePageIsOnePageInLibreoffice() {
        List<Sample> onePage = SAMPLES.stream()
                .filter(sample -> Project.print(sample).plan().pages() == 1)
                .toList();

        List<byte[]> printed =
                LibreOffice.toPdf(onePage.stream().map(EveryWordFileTest::docx).toList());

        Map<String, Integer> longer = new TreeMap<>();
        for (int index = 0; index < onePage.size(); index++) {
            int pages = pages(printed.get(index));
            if (pages != 1) {
                longer.put(onePage.get(index).name(), pages);
            }
        }
        assertThat(longer).isEmpty();
    }

    private static byte[] docx(Sample sample) {
        try {
            return Project.renderer()
                    .render(new RenderRequest(sample.json(), OutputFormat.DOCX, false))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(sample + ": " + e.getMessage(), e);
        }
    }

    private static int pages(byte[] pdf) {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.formpress.write.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.formpress.Browser;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a browser makes of the HTML on paper. */
@Tag("slow")
@Tag("browser")
class HtmlPrintTest {

    @Test
    void everyFormPrintsOnAsManyPagesAsThePdfHas() throws Exception {
        Map<String, Integer> planned = new TreeMap<>();
        Map<String, Integer> printed = new TreeMap<>();
        Sample.all()
                .forEach(sample ->
                        planned.put(sample.name(), Project.print(sample).plan().pages()));

        try (Browser browser = Browser.open()) {
            for (Sample sample : Sample.all().toList()) {
                printed.put(sample.name(), pages(browser.print(html(sample))));
            }
        }

        assertThat(printed).isEqualTo(planned);
    }

    private static int pages(byte[] pdf) {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] html(Sample sample) {
        try {
            return Project.renderer()
                    .render(new RenderRequest(sample.json(), OutputFormat.HTML, false))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(sample + ": " + e.getMessage(), e);
        }
    }
}

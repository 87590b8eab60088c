package org.formpress.render;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** The text of a PDF as a reader copies it: body, header, footer and watermark. */
final class PdfText {

    private PdfText() {}

    static String of(byte[] pdf) {
        return String.join("\n", pages(pdf));
    }

    static List<String> pages(byte[] pdf) {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> PdfTextExtractor.getTextFromPage(document.getPage(page)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

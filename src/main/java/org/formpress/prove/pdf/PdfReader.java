package org.formpress.prove.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.formpress.prove.pdf.PdfForm.Attachment;

/** Opens a finished PDF with an engine that had no part in making it (iText), and reads it as a screen reader would. */
public final class PdfReader {

    private PdfReader() {}

    /** Reads a PDF that was made here. */
    public static PdfForm read(byte[] pdf) {
        try (PdfDocument file = new PdfDocument(new com.itextpdf.kernel.pdf.PdfReader(new ByteArrayInputStream(pdf)))) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfForm read(PdfDocument file) {
        List<PdfPage> pages = new ArrayList<>();
        for (int number = 1; number <= file.getNumberOfPages(); number++) {
            pages.add(PdfPage.read(file.getPage(number)));
        }
        StructureReader structure = new StructureReader(file, pages);
        return new PdfForm(
                file.getDocumentInfo().getTitle(),
                file.getCatalog().getLang().toUnicodeString(),
                pages.size(),
                structure.texts(),
                structure.tables(),
                attachments(file),
                pages);
    }

    private static List<Attachment> attachments(PdfDocument file) {
        List<Attachment> attachments = new ArrayList<>();
        PdfArray associated = file.getCatalog().getPdfObject().getAsArray(PdfName.AF);
        for (int index = 0; associated != null && index < associated.size(); index++) {
            attachments.add(attachment(associated.getAsDictionary(index)));
        }
        return attachments;
    }

    private static Attachment attachment(PdfDictionary specification) {
        PdfStream file = specification.getAsDictionary(PdfName.EF).getAsStream(PdfName.F);
        return new Attachment(
                specification.getAsString(PdfName.UF).toUnicodeString(),
                specification.getAsName(PdfName.AFRelationship).getValue(),
                file.getAsName(PdfName.Subtype).getValue(),
                file.getBytes());
    }
}

package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFParentTree;
import org.apache.fop.pdf.StreamedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedDocumentTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private StreamedDocument begun() throws IOException {
        StreamedDocument pdf = new FileStreams("test", out).file();
        pdf.begin();
        pdf.makeStructTreeRoot(new PDFParentTree());
        return pdf;
    }

    private static PDFDictionary object(int value) {
        PDFDictionary object = new PDFDictionary();
        object.put("Value", value);
        return object;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 150, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 400, 5000})
    void everyObjectIsFoundHoweverManyThereAre(int count) throws Exception {
        StreamedDocument pdf = begun();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(pdf.registerObject(object(i)).getObjectNumber().getNumber());
            if (i % 70 == 0) {
                pdf.flush();
            }
        }
        pdf.end();

        PdfReader reader = new PdfReader(new ByteArrayInputStream(out.toByteArray()));
        try (PdfDocument read = new PdfDocument(reader)) {
            assertThat(reader.hasRebuiltXref()).isFalse();
            for (int i = 0; i < count; i++) {
                PdfDictionary object = (PdfDictionary) read.getPdfObject(numbers.get(i));
                assertThat(object.getAsInt(new PdfName("Value"))).isEqualTo(i);
            }
        }
    }

    @Test
    void anObjectThatWasNamedAndNeverWrittenIsNoSmallMatter() throws Exception {
        StreamedDocument pdf = begun();
        PDFDictionary never = object(2);
        pdf.assignObjectNumber(never);
        PDFDictionary names = object(3);
        names.put("Named", never);
        pdf.registerObject(names);

        assertThatThrownBy(pdf::end).isInstanceOf(IllegalStateException.class).hasMessageContaining("never written");
    }
}

package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.DeadlineException;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileKind;
import org.formpress.read.file.FileReader;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadForm;
import org.formpress.write.CarriedData;

/**
 * Reads PDFs that were made here: the data they carry, and the text they print, by their structure tree. PDFs are not meant to be
 * edited, so a file that another program has written to is refused.
 */
public final class PdfFileReader implements FileReader {

    @Override
    public FileKind kind() {
        return FileKind.PDF;
    }

    @Override
    public List<ReadForm> read(byte[] file) throws RefusedException {
        Map<Integer, Integer> offsets = ShapeGuard.check(file);
        try (PdfDocument pdf = new Untagged(new CheckedReader(file, offsets))) {
            ObjectGuard.check(pdf);
            Map<PdfDictionary, CarriedData> carried = new CarriedFiles(pdf).read();
            return PrintedForms.of(new StructureReader(pdf).read(), carried);
        } catch (DeadlineException late) {
            throw late;
        } catch (IOException | RuntimeException | AssertionError e) {
            // iText fails on broken files with exceptions of all kinds, and with assertions if enabled.
            throw FileRefusal.unsafe(e, "file.pdf.damaged");
        }
    }

    /** Keeps iText from reading the structure tree, in which it does not detect loops. */
    private static final class Untagged extends PdfDocument {

        Untagged(CheckedReader reader) {
            super(reader);
        }

        @Override
        protected void tryInitTagStructure(PdfDictionary root) {
            // StructureReader reads it.
        }
    }
}

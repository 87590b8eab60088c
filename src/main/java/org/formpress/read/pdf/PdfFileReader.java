package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.DeadlineException;
import org.formpress.problem.RefusedException;
import org.formpress.read.FileKind;
import org.formpress.read.FileReader;
import org.formpress.read.FileRefusal;
import org.formpress.read.ReadForm;
import org.formpress.write.CarriedData;

/**
 * Reads PDFs that were made here: the data they carry, and the text they print as their structure tells it. Nobody edits PDFs, so a
 * file that another program has written or added to is refused.
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
            // A library meets broken files with exceptions of all kinds, and with assertions where these are on.
            RefusedException refusal = FileRefusal.unsafe("file.pdf.damaged");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** A document whose structure iText leaves alone: it would read all of it in ways that loops lead astray. */
    private static final class Untagged extends PdfDocument {

        Untagged(CheckedReader reader) {
            super(reader);
        }

        @Override
        protected void tryInitTagStructure(PdfDictionary root) {
            // Read by StructureReader.
        }
    }
}

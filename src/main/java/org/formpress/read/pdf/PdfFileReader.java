package org.formpress.read.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    /** The entry of the trailer (ISO 32000-1, 7.5.5). */
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(<<|[0-9]{1,9}\\s+[0-9]{1,5}\\s+R)");

    @Override
    public FileKind kind() {
        return FileKind.PDF;
    }

    @Override
    public List<ReadForm> read(byte[] file) throws RefusedException {
        Map<Integer, Integer> offsets = offsets(file);
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

    /** A file with a password has another shape too; the password is what its owner can do something about. */
    private static Map<Integer, Integer> offsets(byte[] file) throws RefusedException {
        try {
            return ShapeGuard.check(file);
        } catch (RefusedException other) {
            boolean encrypted = ENCRYPTED.matcher(new String(file, ISO_8859_1)).find();
            throw encrypted ? FileRefusal.unsafe(other, "file.pdf.encrypted") : other;
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

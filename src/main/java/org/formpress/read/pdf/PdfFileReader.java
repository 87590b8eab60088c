package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.DeadlineException;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileKind;
import org.formpress.read.file.FileReader;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.FileSignature;
import org.formpress.read.file.ReadForm;
import org.formpress.write.CarriedData;

/**
 * Reads PDFs that were made here: the data they carry, and the text they print, by their structure tree. PDFs are not meant to be
 * edited, so a file that another program has written to is refused, unless it has only signed it: the data are those of the first
 * revision, which is as it was made.
 */
public final class PdfFileReader implements FileReader {

    @Override
    public FileKind kind() {
        return FileKind.PDF;
    }

    @Override
    public List<ReadForm> read(byte[] file) throws RefusedException {
        Revisions revisions = Revisions.of(file);
        try (Snapshot made = new Snapshot(revisions, 0)) {
            ObjectGuard.check(made);
            Map<PdfDictionary, CarriedData> carried = new CarriedFiles(made.pdf()).read();
            List<ReadForm> forms = PrintedForms.of(new StructureReader(made.pdf()).read(), carried);
            return revisions.hasLater() ? signed(forms, new LaterRevisions(revisions, made).check()) : forms;
        } catch (DeadlineException late) {
            throw late;
        } catch (IOException | RuntimeException | AssertionError e) {
            // iText fails on broken files with exceptions of all kinds, and with assertions if enabled.
            throw FileRefusal.unsafe(e, "file.pdf.damaged");
        }
    }

    private static List<ReadForm> signed(List<ReadForm> forms, List<FileSignature> signatures) {
        return forms.stream().map(form -> form.signed(signatures)).toList();
    }
}

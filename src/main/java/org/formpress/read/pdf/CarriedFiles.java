package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.formpress.digest.Sha256;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.write.CarriedData;

/** Reads the data that a PDF carries as associated files, one for each form. */
final class CarriedFiles {

    private static final PdfName ORIGIN = new PdfName("FormPress");
    private static final PdfName COMPARED = new PdfName("Compared");

    private final PdfDictionary catalog;

    CarriedFiles(PdfDocument pdf) {
        this.catalog = pdf.getCatalog().getPdfObject();
    }

    /** The data of each attached file. */
    Map<PdfDictionary, CarriedData> read() throws RefusedException {
        PdfArray associated = catalog.getAsArray(PdfName.AF);
        Map<PdfDictionary, CarriedData> carried = new IdentityHashMap<>();
        Set<String> names = new HashSet<>();
        for (int index = 0; associated != null && index < associated.size(); index++) {
            PdfDictionary file = associated.getAsDictionary(index);
            PdfDictionary origin = file == null ? null : file.getAsDictionary(ORIGIN);
            if (file == null || origin == null) {
                continue;
            }
            if (!names.add(text(file, "UF"))) {
                throw FileRefusal.unreadable("file.carried.twice");
            }
            if (origin.containsKey(COMPARED)) {
                throw FileRefusal.unreadable("file.compared");
            }
            byte[] json = content(file);
            if (!text(origin, "Sha256").equals(Sha256.hex(json))) {
                throw FileRefusal.unreadable("file.hash");
            }
            carried.put(
                    file,
                    new CarriedData(
                            text(origin, "Form"),
                            text(origin, "Edition"),
                            json,
                            text(origin, "Profile"),
                            text(origin, "Signature")));
        }
        return carried;
    }

    private static String text(PdfDictionary dictionary, String name) {
        PdfString text = dictionary.getAsString(new PdfName(name));
        return text == null ? "" : text.toUnicodeString();
    }

    private static byte[] content(PdfDictionary file) throws RefusedException {
        PdfDictionary embedded = file.getAsDictionary(PdfName.EF);
        PdfStream stream = embedded == null ? null : embedded.getAsStream(PdfName.F);
        if (stream == null) {
            throw FileRefusal.unreadable("file.carried.none");
        }
        return stream.getBytes();
    }
}

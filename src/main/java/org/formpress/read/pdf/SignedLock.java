package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.ArrayList;
import java.util.List;

/** What a signature lets nobody do behind it: certify the file as final, or lock fields (ISO 32000-1, 12.8.2). */
final class SignedLock {

    /** Nothing may be added but time stamps and validation data (12.8.2.2). */
    private static final int NO_CHANGES = 1;

    private static final int USUAL = 2;

    private static final PdfName TIME_STAMP = new PdfName("ETSI.RFC3161");

    private final List<PdfDictionary> locks = new ArrayList<>();
    private boolean isFinal;

    SignedLock(PdfDictionary signature) {
        for (PdfObject item : Snapshot.items(signature.get(new PdfName("Reference")))) {
            PdfDictionary reference = Snapshot.dictionary(item);
            if (reference != null) {
                add(reference);
            }
        }
    }

    private void add(PdfDictionary reference) {
        PdfName method = reference.getAsName(new PdfName("TransformMethod"));
        PdfDictionary given = reference.getAsDictionary(new PdfName("TransformParams"));
        PdfDictionary parameters = given == null ? new PdfDictionary() : given;
        PdfNumber permission = parameters.getAsNumber(PdfName.P);
        if (new PdfName("DocMDP").equals(method)) {
            isFinal |= (permission == null ? USUAL : permission.intValue()) == NO_CHANGES;
        } else if (new PdfName("FieldMDP").equals(method)) {
            locks.add(parameters);
        }
    }

    /** Whether a field must not be added, or signed, later. */
    boolean forbids(SignatureField field) {
        PdfDictionary value = field.value();
        if (value != null
                && TIME_STAMP.equals(value.getAsName(PdfName.SubFilter))
                && EmptyField.isUnseen(field.field())) {
            return false;
        }
        return isFinal || value != null && locks.stream().anyMatch(lock -> isLocked(lock, field.name()));
    }

    /** Named are fields or groups of fields (table 256). */
    private static boolean isLocked(PdfDictionary lock, String name) {
        PdfName action = lock.getAsName(new PdfName("Action"));
        boolean isNamed = Snapshot.items(lock.get(PdfName.Fields)).stream()
                .map(Snapshot::resolved)
                .filter(PdfString.class::isInstance)
                .map(text -> ((PdfString) text).toUnicodeString())
                .anyMatch(text -> name.equals(text) || name.startsWith(text + "."));
        return new PdfName("Include").equals(action) ? isNamed : !new PdfName("Exclude").equals(action) || !isNamed;
    }
}

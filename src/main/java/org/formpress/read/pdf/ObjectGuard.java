package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/**
 * Refuses PDFs with scripts, actions, form fields other than empty ones for signatures, annotations other than these and links, media
 * or external files.
 */
final class ObjectGuard {

    private static final Set<String> ACTIVE =
            Set.of("JS JavaScript AA OpenAction AcroForm XFA RichMediaContent Rendition FS Collection".split(" ", -1));
    private static final Set<String> ACTIONS = Set.of("""
            Launch JavaScript URI SubmitForm ResetForm ImportData GoToR GoToE GoTo3DView Rendition Movie
            Sound Thread Named Hide SetOCGState RichMediaExecute Trans""".split("\\s+", -1));

    private final Deque<PdfObject> due = new ArrayDeque<>();

    private ObjectGuard() {}

    static void check(PdfDocument pdf) throws RefusedException {
        ObjectGuard guard = new ObjectGuard();
        for (PdfIndirectReference reference : pdf.listIndirectReferences()) {
            PdfObject object = reference.getRefersTo(true);
            if (object != null) {
                guard.due.push(object);
                guard.walk();
            }
        }
    }

    /** Checks an object's direct content; objects it refers to are checked on their own. */
    private void walk() throws RefusedException {
        while (!due.isEmpty()) {
            Deadline.check();
            PdfObject object = due.pop();
            if (object instanceof PdfDictionary dictionary) {
                look(dictionary);
                for (PdfName name : dictionary.keySet()) {
                    later(dictionary.get(name, false));
                }
            } else if (object instanceof PdfArray array) {
                for (int index = 0; index < array.size(); index++) {
                    later(array.get(index, false));
                }
            }
        }
    }

    private void later(PdfObject object) {
        if (object instanceof PdfDictionary || object instanceof PdfArray) {
            due.push(object);
        }
    }

    private static void look(PdfDictionary dictionary) throws RefusedException {
        for (PdfName name : dictionary.keySet()) {
            boolean fields = PdfName.AcroForm.equals(name) && FieldGuard.hasOnlyEmptySignatures(dictionary);
            if (ACTIVE.contains(name.getValue()) && !fields) {
                throw FileRefusal.unsafe("file.pdf.active", name.getValue());
            }
        }
        PdfName kind = dictionary.getAsName(PdfName.S);
        if (kind != null && ACTIONS.contains(kind.getValue())) {
            throw FileRefusal.unsafe("file.pdf.active", kind.getValue());
        }
        PdfName subtype = dictionary.getAsName(PdfName.Subtype);
        boolean isAnnotation =
                PdfName.Annot.equals(dictionary.getAsName(PdfName.Type)) || dictionary.containsKey(PdfName.Rect);
        // Tables of contents have links; any annotation but these and empty fields may cover what is printed.
        if (isAnnotation && !PdfName.Link.equals(subtype) && !FieldGuard.isEmptySignature(dictionary)) {
            throw FileRefusal.unsafe("file.pdf.active", subtype == null ? "Annot" : subtype.getValue());
        }
    }
}

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
import org.formpress.read.FileRefusal;

/** Refuses PDFs with something in them that a form never needs: scripts, actions, fields to fill, notes, media, files elsewhere. */
final class ObjectGuard {

    private static final Set<String> ACTIVE = Set.of(
            "JS",
            "JavaScript",
            "AA",
            "OpenAction",
            "AcroForm",
            "XFA",
            "RichMediaContent",
            "Rendition",
            "FS",
            "Collection");
    private static final Set<String> ACTIONS = Set.of(
            "Launch",
            "JavaScript",
            "URI",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "GoTo3DView",
            "Rendition",
            "Movie",
            "Sound",
            "Thread",
            "Named",
            "Hide",
            "SetOCGState",
            "RichMediaExecute",
            "Trans");

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

    /** What an object holds itself; what it refers to has its own turn. */
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
            if (ACTIVE.contains(name.getValue())) {
                throw FileRefusal.unsafe("file.pdf.active", name.getValue());
            }
        }
        PdfName kind = dictionary.getAsName(PdfName.S);
        if (kind != null && ACTIONS.contains(kind.getValue())) {
            throw FileRefusal.unsafe("file.pdf.active", kind.getValue());
        }
        PdfName subtype = dictionary.getAsName(PdfName.Subtype);
        boolean isNote =
                PdfName.Annot.equals(dictionary.getAsName(PdfName.Type)) || dictionary.containsKey(PdfName.Rect);
        // A table of contents leads to its pages; all other notes stand over what is printed.
        if (isNote && !PdfName.Link.equals(subtype)) {
            throw FileRefusal.unsafe("file.pdf.active", subtype == null ? "Annot" : subtype.getValue());
        }
    }
}

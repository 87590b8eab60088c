package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses PDFs with scripts, actions, form fields, annotations other than links, media or external files; and what is added to them with
 * any of these but fields for signatures.
 */
final class ObjectGuard {

    private static final Set<String> ACTIVE =
            Set.of("JS JavaScript AA OpenAction AcroForm XFA RichMediaContent Rendition FS Collection".split(" ", -1));
    private static final Set<String> ACTIONS = Set.of("""
            Launch JavaScript URI SubmitForm ResetForm ImportData GoToR GoToE GoTo3DView Rendition Movie
            Sound Thread Named Hide SetOCGState RichMediaExecute Trans""".split("\\s+", -1));

    /** Files, pages of other files, and what is shown at some times only. */
    private static final Set<String> LATER_ONLY = Set.of("EF AF Ref OPI OC OCProperties PS".split(" ", -1));

    private final Deque<PdfObject> due = new ArrayDeque<>();
    private final boolean isLater;
    private final @Nullable SignatureFields fields;

    private ObjectGuard(boolean isLater, @Nullable SignatureFields fields) {
        this.isLater = isLater;
        this.fields = fields;
    }

    /** Checks what a later revision has written. */
    static void checkLater(@Nullable PdfObject object) throws RefusedException {
        ObjectGuard guard = new ObjectGuard(true, null);
        if (object != null) {
            guard.due.push(object);
            guard.walk();
        }
    }

    /** Checks a file as it was made; it may have fields for signatures, which nobody has signed yet. */
    static void check(Snapshot made) throws RefusedException {
        SignatureFields fields = SignatureFields.of(made);
        ObjectGuard guard = new ObjectGuard(false, fields.named().isEmpty() || fields.isSigned() ? null : fields);
        for (PdfIndirectReference reference : made.pdf().listIndirectReferences()) {
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

    private void look(PdfDictionary dictionary) throws RefusedException {
        for (PdfName name : dictionary.keySet()) {
            boolean isKnown = fields != null && name.equals(PdfName.AcroForm) && EmptyField.isListed(dictionary);
            if (ACTIVE.contains(name.getValue()) && !isKnown || isLater && LATER_ONLY.contains(name.getValue())) {
                throw refused(name.getValue());
            }
        }
        PdfName kind = dictionary.getAsName(PdfName.S);
        if (kind != null && ACTIONS.contains(kind.getValue())) {
            throw refused(kind.getValue());
        }
        PdfName subtype = dictionary.getAsName(PdfName.Subtype);
        boolean isAnnotation =
                PdfName.Annot.equals(dictionary.getAsName(PdfName.Type)) || dictionary.containsKey(PdfName.Rect);
        // Tables of contents have links; any other annotation may cover what is printed. RevisionCheck looks at
        // widgets.
        boolean isField = isLater || fields != null && fields.contains(dictionary) && EmptyField.is(dictionary);
        boolean isAllowed = PdfName.Widget.equals(subtype) ? isField : PdfName.Link.equals(subtype) && !isLater;
        if (isAnnotation && !isAllowed) {
            throw refused(subtype == null ? "Annot" : subtype.getValue());
        }
    }

    private RefusedException refused(String what) {
        return FileRefusal.unsafe(isLater ? "file.pdf.later" : "file.pdf.active", what);
    }
}

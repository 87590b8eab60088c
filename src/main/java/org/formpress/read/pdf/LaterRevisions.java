package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.FileSignature;

/** What was added to a PDF after it was made: signatures, and nothing else. */
final class LaterRevisions {

    private final Revisions revisions;
    private final Snapshot made;

    /** @param made the file as it was made */
    LaterRevisions(Revisions revisions, Snapshot made) {
        this.made = made;
        this.revisions = revisions;
    }

    /**
     * The signatures, in the order of their fields; at least one.
     *
     * @throws RefusedException when anything else was changed
     */
    List<FileSignature> check() throws RefusedException, IOException {
        List<FileSignature> signatures = signatures();
        ObjectRoles first = new ObjectRoles(made);
        for (int index = 1; index < revisions.all().size(); index++) {
            try (Snapshot before = new Snapshot(revisions, index - 1);
                    Snapshot after = new Snapshot(revisions, index)) {
                new RevisionCheck(ObjectRoles.of(made, first, before), before, after).run();
            }
        }
        return signatures;
    }

    private List<FileSignature> signatures() throws RefusedException, IOException {
        try (Snapshot last = new Snapshot(revisions, revisions.all().size() - 1)) {
            SignatureFields fields = SignatureFields.of(last);
            if (!fields.isSigned()) {
                throw FileRefusal.unsafe("file.pdf.changed", "Prev");
            }
            for (SignatureField field : fields.all()) {
                if (field.value() == null && !EmptyField.isUnseen(field.field())) {
                    throw RevisionCheck.later("AP");
                }
            }
            ShownPlaces places = new ShownPlaces(last, fields);
            List<FileSignature> signatures = new ArrayList<>();
            Set<PdfDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (SignatureField field : fields.named()) {
                if (field.value() != null) {
                    Deadline.check();
                    // Nobody signs in two places at once.
                    if (!seen.add(field.value())) {
                        throw RevisionCheck.later("V");
                    }
                    SignedRange range = new SignedRange(revisions, last, field, field.value());
                    boolean isBroken = isBroken(range, new SignedLock(field.value()), fields, last);
                    signatures.add(range.judge(isBroken, places.of(field.value())));
                }
            }
            return signatures;
        }
    }

    /** Whether a later revision has added a field, or signed one, against the will of an earlier signature. */
    private boolean isBroken(SignedRange range, SignedLock lock, SignatureFields fields, Snapshot last) {
        int own = revisions.indexOf(range.place());
        return fields.named().stream()
                .filter(lock::forbids)
                .anyMatch(other -> revisions.indexOf(written(other, last)) > own);
    }

    /** Where a field was signed, or was written if nobody has signed it. */
    private static int written(SignatureField field, Snapshot last) {
        PdfDictionary value = field.value();
        PdfIndirectReference reference = value == null ? null : value.getIndirectReference();
        PdfIndirectReference place = reference == null ? field.field().getIndirectReference() : reference;
        // One in the form itself might be of any revision.
        return place == null ? Integer.MAX_VALUE : last.place(place);
    }
}

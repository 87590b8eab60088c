package org.formpress.read.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
            List<FileSignature> signatures = new ArrayList<>();
            for (SignatureField field : fields.named()) {
                if (field.value() != null) {
                    Deadline.check();
                    signatures.add(new SignedRange(revisions, last, field, field.value()).judge());
                }
            }
            return signatures;
        }
    }
}

package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Compares a PDF before and after a revision: every object that was there is the same, but for what signing needs. What is new can only
 * be reached through these few objects.
 */
final class RevisionCheck {

    private static final Set<String> CATALOG = Set.of("AcroForm", "DSS", "Extensions", "Perms", "Metadata", "Version");

    /** The look of a field is made when it is signed. */
    private static final Set<String> SIGNED_FIELD =
            Set.of("V", "AP", "AS", "F", "M", "MK", "DA", "P", "Lock", "StructParent");

    private static final Set<String> INFO = Set.of("ModDate", "Producer");
    private static final Set<String> NEW_INFO = Set.of("ModDate", "Producer", "CreationDate");
    private static final PdfName ROOT = PdfName.Root;

    private final Snapshot before;
    private final Snapshot after;
    private final SignatureFields were;
    private final SignatureFields are;
    private final ObjectRoles roles;
    private final StructureCheck structure;

    /** @param roles what the objects are before the revision */
    RevisionCheck(ObjectRoles roles, Snapshot before, Snapshot after) throws RefusedException {
        this.before = before;
        this.after = after;
        this.were = SignatureFields.of(before);
        this.are = SignatureFields.of(after);
        this.roles = roles;
        this.structure = new StructureCheck(before, after, are);
    }

    /** @throws RefusedException when anything else was changed */
    void run() throws RefusedException {
        trailer();
        fields();
        Set<Integer> givenUp = emptyLooksOfSigned();
        for (int number : before.numbers()) {
            if (givenUp.contains(number)) {
                continue;
            }
            if (!after.has(number) || before.generation(number) != after.generation(number)) {
                throw later("free");
            }
        }
        for (int number : after.written()) {
            Deadline.check();
            PdfObject is = after.object(number);
            if (!before.has(number) || givenUp.contains(number)) {
                ObjectGuard.checkLater(is);
            } else if (!Sameness.of(before.object(number), is)) {
                changed(number, before.object(number), is);
            }
        }
        structure.finish();
    }

    /** Programs that sign an empty field may free what it looked like, or use its number again. */
    private Set<Integer> emptyLooksOfSigned() {
        Set<String> signed = are.named().stream()
                .filter(field -> field.value() != null)
                .map(SignatureField::name)
                .collect(Collectors.toSet());
        Set<Integer> looks = new HashSet<>();
        for (SignatureField field : were.named()) {
            PdfDictionary appearances = Snapshot.dictionary(field.field().get(PdfName.AP));
            if (field.value() == null
                    && signed.contains(field.name())
                    && appearances != null
                    && appearances.get(PdfName.N, false) instanceof PdfIndirectReference look
                    && look.getRefersTo(true) instanceof PdfStream stream
                    && stream.getBytes(false).length == 0) {
                looks.add(look.getObjNumber());
            }
        }
        return looks;
    }

    static RefusedException later(String what) {
        return FileRefusal.unsafe("file.pdf.later", what);
    }

    private void trailer() throws RefusedException {
        PdfObject was = before.trailer().get(ROOT, false);
        if (was == null || !Sameness.of(was, after.trailer().get(ROOT, false))) {
            throw later("Root");
        }
        PdfDictionary old = Snapshot.dictionary(before.trailer().get(PdfName.Info));
        PdfDictionary info = Snapshot.dictionary(after.trailer().get(PdfName.Info));
        if (info != null) {
            only(old == null ? NEW_INFO : INFO, old == null ? new PdfDictionary() : old, info, "Info");
        }
    }

    /** Fields stay, in order, and more may be between them. */
    private void fields() throws RefusedException {
        if (!Sameness.isGrown(list(before), list(after))) {
            throw later("Fields");
        }
    }

    private static List<PdfObject> list(Snapshot file) {
        PdfDictionary form = SignatureFields.form(file);
        return Snapshot.items(form == null ? null : form.get(PdfName.Fields));
    }

    private void changed(int number, @Nullable PdfObject was, @Nullable PdfObject is) throws RefusedException {
        SignatureField field = were.numbered(number);
        if (field != null) {
            sign(field, dictionary(was), dictionary(is));
            return;
        }
        switch (roles.of(number)) {
            case CATALOG -> catalog(dictionary(was), dictionary(is));
            case PAGE -> page(dictionary(was), dictionary(is));
            case ANNOTATIONS -> annotations(was, is);
            // SignatureFields looks at the whole form.
            case FORM, VALIDATION -> ObjectGuard.checkLater(is);
            case INFO -> only(INFO, dictionary(was), dictionary(is), "Info");
            case METADATA -> MetadataCheck.same(was, is);
            case CONTENTS -> throw later("Contents");
            case TREE -> structure.root(dictionary(was), dictionary(is));
            case PARENTS -> structure.parents();
            case OTHER -> structure.element(was, is);
        }
    }

    static PdfDictionary dictionary(@Nullable PdfObject object) throws RefusedException {
        PdfDictionary found = Snapshot.dictionary(object);
        if (found == null) {
            throw later("obj");
        }
        return found;
    }

    /** All entries are the same but some. */
    static Set<String> only(Set<String> allowed, PdfDictionary was, PdfDictionary is, String of)
            throws RefusedException {
        Set<String> differences = Sameness.differences(was, is);
        for (String name : differences) {
            if (!allowed.contains(name)) {
                throw later(of + " /" + name);
            }
            PdfObject value = is.get(new PdfName(name), false);
            if (value != null && !value.isIndirectReference()) {
                ObjectGuard.checkLater(value);
            }
        }
        return differences;
    }

    private void sign(SignatureField field, PdfDictionary was, PdfDictionary is) throws RefusedException {
        Set<String> allowed = new HashSet<>(field.value() == null ? SIGNED_FIELD : Set.of());
        // Which may be left out (table 164); PDFBox writes it into every field when it signs one.
        if (!was.containsKey(PdfName.Type) && PdfName.Annot.equals(is.getAsName(PdfName.Type))) {
            allowed.add("Type");
        }
        only(allowed, was, is, "Sig");
    }

    private void catalog(PdfDictionary was, PdfDictionary is) throws RefusedException {
        for (String name : only(CATALOG, was, is, "Catalog")) {
            PdfObject value = is.get(new PdfName(name));
            boolean isRight = switch (name) {
                case "Perms" ->
                    value instanceof PdfDictionary rights
                            && Set.of(new PdfName("DocMDP")).containsAll(rights.keySet());
                case "Version" ->
                    value instanceof PdfName version && version.getValue().matches("1[.]7|2[.]0");
                default -> value instanceof PdfDictionary;
            };
            if (!isRight) {
                throw later(name);
            }
            if (name.equals("Metadata")) {
                MetadataCheck.same(was.get(PdfName.Metadata), value);
            }
        }
    }

    private void page(PdfDictionary was, PdfDictionary is) throws RefusedException {
        for (String name : only(Set.of("Annots", "Tabs"), was, is, "Page")) {
            if (name.equals("Tabs") && !PdfName.S.equals(is.getAsName(PdfName.Tabs))) {
                throw later("Tabs");
            }
        }
        annotations(was.get(PdfName.Annots), is.get(PdfName.Annots));
    }

    private void annotations(@Nullable PdfObject was, @Nullable PdfObject is) throws RefusedException {
        List<PdfObject> some = Snapshot.items(was);
        List<PdfObject> all = Snapshot.items(is);
        if (!Sameness.isGrown(some, all)) {
            throw later("Annots");
        }
        for (PdfObject more : Sameness.added(some, all)) {
            SignatureField signed =
                    more instanceof PdfIndirectReference reference ? were.numbered(reference.getObjNumber()) : null;
            // Nor is a signature that was on no page put on one after others have signed.
            if (!are.contains(Snapshot.dictionary(more)) || signed != null && signed.value() != null) {
                throw later("Annots");
            }
        }
    }
}

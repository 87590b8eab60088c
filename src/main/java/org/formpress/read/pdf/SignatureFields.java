package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.jspecify.annotations.Nullable;

/** The form fields of a PDF, all of which must be for signatures and do nothing. */
final class SignatureFields {

    private static final int MAX_FIELDS = 1000;
    private static final int MAX_DEPTH = 4;

    /** What acts, or shows other things at other times. */
    private static final Set<String> ACTING = Set.of("A", "AA", "OC", "XFA", "CO", "RV", "DV", "PMD");

    private final List<SignatureField> fields = new ArrayList<>();
    private final List<SignatureField> all = new ArrayList<>();
    private final Map<PdfDictionary, Boolean> seen = new IdentityHashMap<>();
    private final Map<Integer, SignatureField> byNumber = new HashMap<>();

    private SignatureFields() {}

    static SignatureFields of(Snapshot file) throws RefusedException {
        SignatureFields found = new SignatureFields();
        PdfDictionary form = form(file);
        if (form != null) {
            quiet(form);
            if (PdfBoolean.TRUE.equals(form.getAsBoolean(PdfName.NeedAppearances))) {
                throw later("NeedAppearances");
            }
            SignatureField top = new SignatureField("", form, null);
            for (PdfObject item : Snapshot.items(form.get(PdfName.Fields))) {
                found.add(item, top, null, 0);
            }
        }
        return found;
    }

    static @Nullable PdfDictionary form(Snapshot file) {
        return Snapshot.dictionary(file.catalog().get(PdfName.AcroForm));
    }

    private static RefusedException later(String what) {
        return FileRefusal.unsafe("file.pdf.later", what);
    }

    private static void quiet(PdfDictionary dictionary) throws RefusedException {
        for (PdfName name : dictionary.keySet()) {
            if (ACTING.contains(name.getValue())) {
                throw later(name.getValue());
            }
        }
    }

    private void add(PdfObject item, SignatureField above, @Nullable PdfName kind, int depth) throws RefusedException {
        PdfDictionary field = Snapshot.dictionary(item);
        if (field == null || depth > MAX_DEPTH || seen.size() > MAX_FIELDS || seen.put(field, true) != null) {
            throw later("Fields");
        }
        quiet(field);
        appearance(field);
        PdfName own = field.getAsName(PdfName.FT);
        PdfName type = own == null ? kind : own;
        List<PdfObject> kids = Snapshot.items(field.get(PdfName.Kids));
        boolean isGroup = type == null && !kids.isEmpty();
        if (!PdfName.Sig.equals(type) && !isGroup) {
            throw later(type == null ? "FT" : type.getValue());
        }
        SignatureField found = above.below(field);
        all.add(found);
        boolean isNamed = depth == 0 || field.containsKey(PdfName.T);
        if (isNamed && !isGroup) {
            fields.add(found);
        }
        if (item instanceof PdfIndirectReference reference) {
            byNumber.put(reference.getObjNumber(), found);
        }
        for (PdfObject kid : kids) {
            add(kid, found, type, depth + 1);
        }
    }

    /** A widget looks the same whatever the pointer does (12.5.5). */
    private static void appearance(PdfDictionary widget) throws RefusedException {
        PdfDictionary looks = Snapshot.dictionary(widget.get(PdfName.AP));
        if (looks != null && !Set.of(PdfName.N).containsAll(looks.keySet())) {
            throw later("AP");
        }
    }

    /** Those with a name of their own, the groups of fields, and all widgets. */
    List<SignatureField> all() {
        return all;
    }

    /** Those with a name of their own, in order. */
    List<SignatureField> named() {
        return fields;
    }

    /** Whether it is one of the fields, or the widget of one. */
    boolean contains(@Nullable PdfDictionary widget) {
        return widget != null && seen.containsKey(widget);
    }

    /** The field or widget with a number; nothing if the object is none. */
    @Nullable
    SignatureField numbered(int number) {
        return byNumber.get(number);
    }

    boolean isSigned() {
        return fields.stream().anyMatch(field -> field.value() != null);
    }
}

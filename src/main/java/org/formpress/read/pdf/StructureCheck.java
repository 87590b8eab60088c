package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.formpress.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Compares the structure tree of a PDF before and after a revision: elements for the fields of signatures may be added, because PDF/UA
 * asks for them (ISO 32000-1, 14.7).
 */
final class StructureCheck {

    private static final Set<String> ROOT = Set.of("K", "ParentTree", "ParentTreeNextKey", "RoleMap");
    private static final PdfName FORM = new PdfName("Form");
    private static final PdfName OBJECT = new PdfName("OBJR");
    private static final int MAX_DEPTH = 16;

    private final Snapshot before;
    private final Snapshot after;
    private final SignatureFields fields;
    private boolean hasOtherParents;

    /** @param fields those after the revision */
    StructureCheck(Snapshot before, Snapshot after, SignatureFields fields) {
        this.before = before;
        this.after = after;
        this.fields = fields;
    }

    /** The root of the tree was changed. */
    void root(PdfDictionary was, PdfDictionary is) throws RefusedException {
        Set<String> differences = RevisionCheck.only(ROOT, was, is, "StructTreeRoot");
        PdfDictionary roles = Snapshot.dictionary(is.get(PdfName.RoleMap));
        // One that says nothing; else it could make of our elements what it likes.
        if (differences.contains("RoleMap") && (roles == null || !roles.isEmpty())) {
            throw RevisionCheck.later("RoleMap");
        }
        grown(was.get(PdfName.K, false), is.get(PdfName.K, false));
        hasOtherParents = true;
    }

    /** The tree of parents was changed. */
    void parents() {
        hasOtherParents = true;
    }

    /** An object was changed that must be an element. */
    void element(@Nullable PdfObject was, @Nullable PdfObject is) throws RefusedException {
        PdfDictionary old = Snapshot.dictionary(was);
        if (old == null || !old.containsKey(PdfName.S) || !old.containsKey(PdfName.P)) {
            throw RevisionCheck.later(name(was));
        }
        PdfDictionary now = RevisionCheck.dictionary(is);
        RevisionCheck.only(Set.of("K"), old, now, "StructElem");
        grown(old.get(PdfName.K, false), now.get(PdfName.K, false));
    }

    private static String name(@Nullable PdfObject object) {
        PdfName type = object instanceof PdfDictionary dictionary ? dictionary.getAsName(PdfName.Type) : null;
        if (type != null) {
            return type.getValue();
        }
        return object != null && object.isStream() ? "stream" : "obj";
    }

    private void grown(@Nullable PdfObject was, @Nullable PdfObject is) throws RefusedException {
        List<PdfObject> some = kids(was);
        List<PdfObject> all = kids(is);
        if (!Sameness.isGrown(some, all)) {
            throw RevisionCheck.later("K");
        }
        for (PdfObject more : Sameness.added(some, all)) {
            form(more);
        }
    }

    /** An array by reference counts as one kid: no element of ours has one. */
    private static List<PdfObject> kids(@Nullable PdfObject kids) {
        return kids instanceof PdfArray ? Snapshot.items(kids) : kids == null ? List.of() : List.of(kids);
    }

    /** An element for the widget of a signature, and for nothing else. */
    private void form(@Nullable PdfObject object) throws RefusedException {
        PdfDictionary element = RevisionCheck.dictionary(object);
        if (!FORM.equals(element.getAsName(PdfName.S)) || element.containsKey(new PdfName("ActualText"))) {
            throw RevisionCheck.later("StructElem");
        }
        for (PdfObject kid : kids(element.get(PdfName.K))) {
            PdfDictionary reference = RevisionCheck.dictionary(kid);
            boolean isWidget = OBJECT.equals(reference.getAsName(PdfName.Type))
                    && fields.contains(Snapshot.dictionary(reference.get(new PdfName("Obj"))));
            if (!isWidget) {
                throw RevisionCheck.later("StructElem");
            }
        }
    }

    /** Each object that had a parent has the same one. */
    void finish() throws RefusedException {
        if (!hasOtherParents) {
            return;
        }
        Map<Integer, PdfObject> were = parents(before);
        Map<Integer, PdfObject> are = parents(after);
        for (Map.Entry<Integer, PdfObject> parent : are.entrySet()) {
            PdfObject was = were.remove(parent.getKey());
            if (was == null) {
                form(parent.getValue());
            } else if (!hasSameParents(was, parent.getValue())) {
                throw RevisionCheck.later("ParentTree");
            }
        }
        if (!were.isEmpty()) {
            throw RevisionCheck.later("ParentTree");
        }
    }

    /** The list of a page's parents may have moved into another object. */
    private static boolean hasSameParents(PdfObject was, PdfObject is) {
        boolean isList = Snapshot.resolved(was) instanceof PdfArray && Snapshot.resolved(is) instanceof PdfArray;
        return isList ? Sameness.of(Snapshot.resolved(was), Snapshot.resolved(is)) : Sameness.of(was, is);
    }

    private static Map<Integer, PdfObject> parents(Snapshot file) throws RefusedException {
        Map<Integer, PdfObject> parents = new TreeMap<>();
        PdfDictionary root = Snapshot.dictionary(file.catalog().get(PdfName.StructTreeRoot));
        if (root != null) {
            collect(root.get(PdfName.ParentTree), parents, new IdentityHashMap<>(), 0);
        }
        return parents;
    }

    private static void collect(
            @Nullable PdfObject object, Map<Integer, PdfObject> parents, Map<PdfObject, Boolean> seen, int depth)
            throws RefusedException {
        PdfDictionary node = RevisionCheck.dictionary(object);
        if (depth > MAX_DEPTH || seen.put(node, true) != null) {
            throw RevisionCheck.later("ParentTree");
        }
        List<PdfObject> pairs = Snapshot.items(node.get(PdfName.Nums));
        for (int index = 0; index + 1 < pairs.size(); index += 2) {
            boolean isNew = Snapshot.resolved(pairs.get(index)) instanceof PdfNumber key
                    && parents.put(key.intValue(), pairs.get(index + 1)) == null;
            if (!isNew) {
                throw RevisionCheck.later("ParentTree");
            }
        }
        for (PdfObject kid : Snapshot.items(node.get(PdfName.Kids))) {
            collect(kid, parents, seen, depth + 1);
        }
    }
}

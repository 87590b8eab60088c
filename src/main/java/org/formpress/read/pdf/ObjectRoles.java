package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of a PDF are that a signature may change. What an object was when the file was made, it is for ever: a font does not
 * become a part of a form because a later revision calls it so.
 */
final class ObjectRoles {

    /** What an object is. */
    enum Role {
        CATALOG,
        PAGE,
        ANNOTATIONS,
        /** The interactive form without its fields. */
        FORM,
        /** Certificates and the like (ISO 32000-2, 12.8.4.3). */
        VALIDATION,
        INFO,
        METADATA,
        CONTENTS,
        /** The root of the structure tree. */
        TREE,
        /** A node of the tree of parents (14.7.4.4). */
        PARENTS,
        OTHER
    }

    private final Map<Integer, Role> roles = new HashMap<>();

    /**
     * The roles in a file.
     *
     * @param made  as it was made
     * @param first the roles in it then
     * @param file  as it is before a revision
     */
    static ObjectRoles of(Snapshot made, ObjectRoles first, Snapshot file) throws RefusedException {
        ObjectRoles later = new ObjectRoles(file);
        later.roles.keySet().removeIf(made::has);
        later.roles.putAll(first.roles);
        return later;
    }

    /** The roles in a file as it is. */
    ObjectRoles(Snapshot file) throws RefusedException {
        looks(SignatureFields.of(file));
        PdfDictionary catalog = file.catalog();
        put(file.trailer().get(PdfName.Root, false), Role.CATALOG);
        put(file.trailer().get(PdfName.Info, false), Role.INFO);
        put(catalog.get(PdfName.Metadata, false), Role.METADATA);
        pages(catalog.get(PdfName.Pages, false));
        PdfDictionary form = SignatureFields.form(file);
        if (form != null) {
            put(catalog.get(PdfName.AcroForm, false), Role.FORM);
            put(form.get(PdfName.Fields, false), Role.FORM);
            below(form.get(new PdfName("DR"), false), Role.FORM, 2);
        }
        below(catalog.get(new PdfName("DSS"), false), Role.VALIDATION, 4);
        put(catalog.get(PdfName.StructTreeRoot, false), Role.TREE);
        PdfDictionary tree = Snapshot.dictionary(catalog.get(PdfName.StructTreeRoot));
        if (tree != null) {
            parents(tree.get(PdfName.ParentTree, false));
        }
    }

    /** What signatures look like is no part of the form, wherever else it is. */
    private void looks(SignatureFields fields) throws RefusedException {
        Deque<PdfObject> due = new ArrayDeque<>();
        for (SignatureField field : fields.all()) {
            next(due, field.field().get(PdfName.AP, false));
        }
        while (!due.isEmpty()) {
            Deadline.check();
            PdfObject found = due.pop();
            Snapshot.items(found).forEach(item -> next(due, item));
            if (found instanceof PdfDictionary dictionary) {
                dictionary.keySet().forEach(name -> next(due, dictionary.get(name, false)));
            }
        }
    }

    private void next(Deque<PdfObject> due, @Nullable PdfObject object) {
        PdfObject found = Snapshot.resolved(object);
        if (object != null && found != null && (!object.isIndirectReference() || put(object, Role.OTHER))) {
            due.push(found);
        }
    }

    private boolean put(@Nullable PdfObject object, Role role) {
        return object instanceof PdfIndirectReference reference
                && roles.putIfAbsent(reference.getObjNumber(), role) == null;
    }

    private void pages(@Nullable PdfObject root) {
        Deque<PdfObject> due = new ArrayDeque<>();
        Map<Integer, Boolean> seen = new HashMap<>();
        if (root != null) {
            due.push(root);
        }
        while (!due.isEmpty()) {
            PdfObject node = due.pop();
            PdfDictionary page = Snapshot.dictionary(node);
            boolean isNew =
                    node instanceof PdfIndirectReference reference && seen.put(reference.getObjNumber(), true) == null;
            if (page == null || !isNew) {
                continue;
            }
            if (page.containsKey(PdfName.Kids)) {
                Snapshot.items(page.get(PdfName.Kids)).forEach(due::push);
            } else {
                put(node, Role.PAGE);
                put(page.get(PdfName.Annots, false), Role.ANNOTATIONS);
                put(page.get(PdfName.Contents, false), Role.CONTENTS);
            }
        }
    }

    private void parents(@Nullable PdfObject node) {
        PdfDictionary known = Snapshot.dictionary(node);
        if (known == null || node != known && !put(node, Role.PARENTS)) {
            return;
        }
        put(known.get(PdfName.Kids, false), Role.PARENTS);
        put(known.get(PdfName.Nums, false), Role.PARENTS);
        for (PdfObject item : Snapshot.items(known.get(PdfName.Nums))) {
            if (Snapshot.resolved(item) instanceof PdfArray) {
                put(item, Role.PARENTS);
            }
        }
        for (PdfObject kid : Snapshot.items(known.get(PdfName.Kids))) {
            parents(kid);
        }
    }

    private void below(@Nullable PdfObject object, Role role, int depth) {
        if (object == null || depth < 0 || object.isIndirectReference() && !put(object, role)) {
            return;
        }
        PdfObject found = Snapshot.resolved(object);
        Snapshot.items(found).forEach(item -> below(item, role, depth - 1));
        if (found instanceof PdfDictionary dictionary) {
            for (PdfName name : dictionary.keySet()) {
                below(dictionary.get(name, false), role, depth - 1);
            }
        }
    }

    Role of(int number) {
        return roles.getOrDefault(number, Role.OTHER);
    }
}

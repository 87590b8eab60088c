package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares objects of two snapshots of one file; a reference is the same if its number is. */
final class Sameness {

    private Sameness() {}

    // Direct objects nest no deeper than Tokens allows.
    static boolean of(@Nullable PdfObject one, @Nullable PdfObject other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof PdfIndirectReference reference) {
            return other instanceof PdfIndirectReference second && reference.getObjNumber() == second.getObjNumber();
        }
        if (one.getType() != other.getType()) {
            return false;
        }
        if (one instanceof PdfDictionary dictionary) {
            return differences(dictionary, (PdfDictionary) other).isEmpty() && hasSameBytes(one, other);
        }
        if (one instanceof PdfArray) {
            return ofAll(Snapshot.items(one), Snapshot.items(other));
        }
        if (one instanceof PdfString text) {
            return Arrays.equals(text.getValueBytes(), ((PdfString) other).getValueBytes());
        }
        return one.toString().equals(other.toString());
    }

    private static boolean ofAll(List<PdfObject> some, List<PdfObject> others) {
        boolean same = some.size() == others.size();
        for (int index = 0; same && index < some.size(); index++) {
            same = of(some.get(index), others.get(index));
        }
        return same;
    }

    private static boolean hasSameBytes(PdfObject one, PdfObject other) {
        return !(one instanceof PdfStream stream)
                || Arrays.equals(stream.getBytes(false), ((PdfStream) other).getBytes(false));
    }

    /** The names of the entries that only one has or that are not the same. */
    static Set<String> differences(PdfDictionary one, PdfDictionary other) {
        Set<String> names = new TreeSet<>();
        for (PdfName name : one.keySet()) {
            if (!of(one.get(name, false), other.get(name, false))) {
                names.add(name.getValue());
            }
        }
        for (PdfName name : other.keySet()) {
            if (!one.containsKey(name)) {
                names.add(name.getValue());
            }
        }
        return names;
    }

    /** Whether the second list is the first with more between; in any case all of the first are left, in order. */
    static boolean isGrown(List<PdfObject> before, List<PdfObject> after) {
        return added(before, after).size() == after.size() - before.size();
    }

    /** What the second list has between the items of the first. */
    static List<PdfObject> added(List<PdfObject> before, List<PdfObject> after) {
        List<PdfObject> added = new java.util.ArrayList<>();
        int next = 0;
        for (PdfObject item : after) {
            if (next < before.size() && of(before.get(next), item)) {
                next++;
            } else {
                added.add(item);
            }
        }
        return added;
    }
}

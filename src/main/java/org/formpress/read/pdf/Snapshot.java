package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.jspecify.annotations.Nullable;

/** A PDF as it was when one of its revisions was the last. */
final class Snapshot implements AutoCloseable {

    private final Revision revision;
    private final PdfDocument pdf;
    private final Map<Integer, ObjectPlace> places;
    private final Map<Integer, PdfIndirectReference> references = new TreeMap<>();

    /**
     * Opens a file as it was.
     *
     * @param index of the revision, from 0
     * @throws IOException also when the cross-references point elsewhere than to the objects that were found
     */
    Snapshot(Revisions revisions, int index) throws IOException, RefusedException {
        revision = revisions.all().get(index);
        places = revisions.places(index);
        pdf = new Untagged(new CheckedReader(revisions.file(), revision.end(), places));
        checkIndex(pdf.getTrailer().getAsArray(PdfName.Index));
        for (PdfIndirectReference reference : pdf.listIndirectReferences()) {
            if (!reference.isFree() && reference.getObjNumber() != 0) {
                references.put(reference.getObjNumber(), reference);
            }
        }
        for (Map.Entry<Integer, ObjectPlace> object : revision.objects().entrySet()) {
            PdfIndirectReference known = references.get(object.getKey());
            boolean isListed = known != null && object.getValue().isOf(known);
            // Who repairs a file would find it.
            if (!isListed && !object.getValue().equals(ObjectPlace.alone(revision.xref()))) {
                throw FileRefusal.unsafe("file.pdf.changed", "xref");
            }
        }
    }

    /** Cross-references that name an object twice mean one or the other, by the reader (ISO 32000-1, table 17). */
    private static void checkIndex(@Nullable PdfArray index) throws RefusedException {
        int end = 0;
        for (int at = 0; index != null && at + 1 < index.size(); at += 2) {
            PdfNumber first = index.getAsNumber(at);
            PdfNumber count = index.getAsNumber(at + 1);
            if (first == null || count == null || first.intValue() < end || count.intValue() < 0) {
                throw FileRefusal.unsafe("file.pdf.changed", "Index");
            }
            end = first.intValue() + count.intValue();
        }
    }

    PdfDocument pdf() {
        return pdf;
    }

    PdfDictionary trailer() {
        return pdf.getTrailer();
    }

    PdfDictionary catalog() {
        return pdf.getCatalog().getPdfObject();
    }

    boolean has(int number) {
        return references.containsKey(number);
    }

    /** Zero, but for objects that another program has thrown away before it wrote them. */
    int generation(int number) {
        PdfIndirectReference reference = references.get(number);
        return reference == null ? 0 : reference.getGenNumber();
    }

    Iterable<Integer> numbers() {
        return references.keySet();
    }

    /** The numbers of the objects that its last revision wrote. */
    List<Integer> written() {
        List<Integer> written = new ArrayList<>();
        references.forEach((number, reference) -> {
            if (revision.contains(place(reference))) {
                written.add(number);
            }
        });
        return written;
    }

    /** Where an object stands, or the stream of objects that it is in. */
    int place(PdfIndirectReference reference) {
        int stream = reference.getObjStreamNumber();
        // The reader has found each where the cross-references say.
        ObjectPlace place = places.get(stream > 0 ? stream : reference.getObjNumber());
        return place == null ? -1 : (int) place.at();
    }

    /** An object; nothing if there is none. */
    @Nullable
    PdfObject object(int number) {
        return pdf.getPdfObject(number);
    }

    /** What an array holds, with references as they are; nothing for other objects. */
    static List<PdfObject> items(@Nullable PdfObject object) {
        List<PdfObject> items = new ArrayList<>();
        if (object instanceof PdfArray array) {
            for (int index = 0; index < array.size(); index++) {
                items.add(array.get(index, false));
            }
        }
        return items;
    }

    /** What a reference stands for, or the object itself. */
    static @Nullable PdfObject resolved(@Nullable PdfObject object) {
        return object instanceof PdfIndirectReference reference ? reference.getRefersTo(true) : object;
    }

    /** A dictionary, by itself or by reference; a stream is none. */
    static @Nullable PdfDictionary dictionary(@Nullable PdfObject object) {
        return resolved(object) instanceof PdfDictionary found && !(found instanceof PdfStream) ? found : null;
    }

    @Override
    public void close() {
        pdf.close();
    }
}

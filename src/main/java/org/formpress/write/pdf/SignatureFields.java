package org.formpress.write.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.pdf.FilledStream;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFPage;
import org.apache.fop.pdf.PDFReference;
import org.apache.fop.pdf.StreamedDocument;
import org.apache.fop.pdf.StructureElement;
import org.formpress.typeset.PlannedPlace;

/**
 * The fields of one file into which others sign (ISO 32000-1, 12.7.4.5). Each is one object with its widget, is in the structure tree
 * and has a description (ISO 14289-1, 7.18.1 and 7.18.4), and an appearance that shows nothing (ISO 19005-3, 6.3.3).
 */
final class SignatureFields {

    /** The flag Print (table 165), required by PDF/A (ISO 19005-3, 6.3.2). */
    private static final int PRINTED = 1 << 2;

    /** The flag SignaturesExist (table 219): there are signature fields. */
    private static final int SIGNATURES = 1;

    private final StreamedDocument pdf;
    private final FileStreams streams;
    private final ParentTree parents;
    private final List<PDFReference> fields = new ArrayList<>();

    SignatureFields(StreamedDocument pdf, FileStreams streams, ParentTree parents) {
        this.pdf = pdf;
        this.streams = streams;
        this.parents = parents;
    }

    /**
     * Adds a field.
     *
     * @param element the structure element Form for it
     * @param name    of its own in the file
     * @param box     left, bottom, right and top edges on the page, in points
     * @return the widget, for the page
     */
    PDFReference add(PDFPage page, StructureElement element, String name, PlannedPlace place, PDFArray box) {
        int number = parents.next();
        PDFDictionary field = new PDFDictionary();
        field.put("Type", new PDFName("Annot"));
        field.put("Subtype", new PDFName("Widget"));
        field.put("FT", new PDFName("Sig"));
        field.put("T", name);
        field.put("TU", description(place));
        field.put("Rect", box);
        field.put("F", PRINTED);
        field.put("P", new PDFReference(page.referencePDF()));
        field.put("StructParent", number);
        PDFDictionary appearance = new PDFDictionary();
        appearance.put("N", new PDFReference(nothing(place)));
        field.put("AP", appearance);
        pdf.assignObjectNumber(field);
        pdf.addObject(field);
        PDFReference reference = new PDFReference(field.referencePDF());
        PDFDictionary object = new PDFDictionary();
        object.put("Type", new PDFName("OBJR"));
        object.put("Obj", reference);
        object.put("Pg", new PDFReference(page.referencePDF()));
        element.describe(description(place));
        element.add(object);
        parents.set(number, new PDFReference(element.referencePDF()));
        fields.add(reference);
        return reference;
    }

    /** What screen readers and programs that sign call the field: the words before it. */
    private static String description(PlannedPlace place) {
        return place.place().words().strip().replaceAll("[:：]$", "");
    }

    /** A form XObject without content (8.10). */
    private FilledStream nothing(PlannedPlace place) {
        FilledStream nothing = streams.plain(new byte[0]);
        nothing.put("Type", new PDFName("XObject"));
        nothing.put("Subtype", new PDFName("Form"));
        nothing.put("BBox", new PDFArray(null, new double[] {0, 0, place.width() / 1000.0, place.height() / 1000.0}));
        nothing.put("Resources", new PDFDictionary());
        return nothing;
    }

    /** Lists all fields, once all pages are known. */
    void list() {
        if (!fields.isEmpty()) {
            PDFDictionary form = new PDFDictionary();
            form.put("Fields", new PDFArray(fields.toArray()));
            form.put("SigFlags", SIGNATURES);
            pdf.getRoot().put("AcroForm", form);
        }
    }
}

package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.Set;

/** Knows the signature fields that we write: unsigned, and showing nothing that could cover what is printed. */
final class FieldGuard {

    private static final Set<String> OF_FORM = Set.of("Fields", "SigFlags");

    private static final Set<String> OF_FIELD =
            Set.of("Type", "Subtype", "FT", "T", "TU", "Rect", "F", "P", "StructParent", "AP");

    /** The flag Print alone (ISO 32000-1, table 165). */
    private static final int PRINTED = 4;

    private FieldGuard() {}

    /** Whether the form of a catalogue is nothing but a list of such fields. */
    static boolean hasOnlyEmptySignatures(PdfDictionary catalogue) {
        PdfDictionary form = catalogue.getAsDictionary(PdfName.AcroForm);
        PdfArray fields = form == null || !hasOnly(OF_FORM, form) ? null : form.getAsArray(PdfName.Fields);
        if (fields == null || fields.isEmpty()) {
            return false;
        }
        for (int index = 0; index < fields.size(); index++) {
            PdfDictionary field = fields.getAsDictionary(index);
            if (field == null || !isEmptySignature(field)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an annotation is the widget of an empty signature field. */
    static boolean isEmptySignature(PdfDictionary annotation) {
        PdfNumber flags = annotation.getAsNumber(PdfName.F);
        return PdfName.Widget.equals(annotation.getAsName(PdfName.Subtype))
                && PdfName.Sig.equals(annotation.getAsName(PdfName.FT))
                && hasOnly(OF_FIELD, annotation)
                && flags != null
                && flags.intValue() == PRINTED
                && showsNothing(annotation.getAsDictionary(PdfName.AP));
    }

    private static boolean showsNothing(PdfDictionary appearances) {
        if (appearances == null || !hasOnly(Set.of("N"), appearances)) {
            return false;
        }
        PdfStream shown = appearances.getAsStream(PdfName.N);
        return shown != null && shown.getBytes(false).length == 0;
    }

    private static boolean hasOnly(Set<String> names, PdfDictionary dictionary) {
        return dictionary.keySet().stream().map(PdfName::getValue).allMatch(names::contains);
    }
}

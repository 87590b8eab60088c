package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows fields for signatures as we write them: unsigned, and showing nothing that could cover what is printed. */
final class EmptyField {

    private static final Set<String> OF_FORM = Set.of("Fields", "SigFlags");

    private static final Set<String> OF_FIELD =
            Set.of("Type", "Subtype", "FT", "T", "TU", "Rect", "F", "P", "StructParent", "AP");

    /** The flag Print alone (ISO 32000-1, table 165). */
    private static final int PRINTED = 4;

    private EmptyField() {}

    /** Whether the form of a catalogue says nothing but which fields there are. */
    static boolean isListed(PdfDictionary catalogue) {
        PdfDictionary form = catalogue.getAsDictionary(PdfName.AcroForm);
        return form != null && hasOnly(OF_FORM, form);
    }

    /** Whether an annotation is the widget of such a field. */
    static boolean is(PdfDictionary annotation) {
        PdfNumber flags = annotation.getAsNumber(PdfName.F);
        return PdfName.Sig.equals(annotation.getAsName(PdfName.FT))
                && hasOnly(OF_FIELD, annotation)
                && (flags == null || flags.intValue() == PRINTED)
                && showsNothing(annotation.getAsDictionary(PdfName.AP));
    }

    private static boolean showsNothing(@Nullable PdfDictionary appearances) {
        PdfStream shown = appearances == null ? null : appearances.getAsStream(PdfName.N);
        return appearances == null || shown != null && appearances.size() == 1 && shown.getBytes(false).length == 0;
    }

    private static boolean hasOnly(Set<String> names, PdfDictionary dictionary) {
        return dictionary.keySet().stream().map(PdfName::getValue).allMatch(names::contains);
    }
}

package org.formpress.read.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows fields for signatures as we write them: unsigned, and showing nothing that could cover what is printed. */
final class EmptyField {

    private static final Set<String> OF_FORM = Set.of("Fields", "SigFlags");

    private static final Set<String> OF_FIELD =
            Set.of("Type", "Subtype", "FT", "T", "TU", "Rect", "F", "P", "StructParent", "AP");

    /** Blanks, comments, and states of the graphics that are saved and taken back. */
    private static final Pattern NOTHING = Pattern.compile("(?:[\\s\\x00]|%[^\\r\\n]*+|[qQ](?![^\\s%\\x00]))*+");

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

    /**
     * Whether the widget of a field that another program has added shows nothing, too: nobody vouches for it.
     *
     * @param widget with at most one look
     */
    static boolean isUnseen(PdfDictionary widget) {
        PdfDictionary style = widget.getAsDictionary(PdfName.MK);
        boolean isPainted = style != null && (style.containsKey(PdfName.BG) || style.containsKey(PdfName.BC));
        PdfDictionary appearances = widget.getAsDictionary(PdfName.AP);
        PdfStream shown = appearances == null ? null : appearances.getAsStream(PdfName.N);
        String drawing = shown == null ? "" : new String(shown.getBytes(), ISO_8859_1);
        return !isPainted
                && (appearances == null
                        || appearances.isEmpty()
                        || shown != null && NOTHING.matcher(drawing).matches());
    }

    private static boolean showsNothing(@Nullable PdfDictionary appearances) {
        PdfStream shown = appearances == null ? null : appearances.getAsStream(PdfName.N);
        return appearances == null || shown != null && appearances.size() == 1 && shown.getBytes(false).length == 0;
    }

    private static boolean hasOnly(Set<String> names, PdfDictionary dictionary) {
        return dictionary.keySet().stream().map(PdfName::getValue).allMatch(names::contains);
    }
}

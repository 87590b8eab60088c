package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import org.jspecify.annotations.Nullable;

/**
 * A form field for a signature (ISO 32000-1, 12.7.4.5), or one of its widgets.
 *
 * @param name  with those of the fields above it, parted by full stops
 * @param value the signature, which may stand in the field above; none where nobody has signed
 */
record SignatureField(
        String name, PdfDictionary field, @Nullable PdfDictionary value) {

    SignatureField below(PdfDictionary kid) {
        PdfString own = kid.getAsString(PdfName.T);
        String text = own == null ? "" : own.toUnicodeString();
        String joined = name.isEmpty() || text.isEmpty() ? name + text : name + "." + text;
        PdfDictionary signature = Snapshot.dictionary(kid.get(PdfName.V));
        return new SignatureField(joined, kid, signature == null ? value : signature);
    }
}

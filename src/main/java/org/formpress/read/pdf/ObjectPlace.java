package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfIndirectReference;

/**
 * Where an object of a PDF stands.
 *
 * @param stream number of the stream of objects that it is in; 0 for none
 * @param at     its index there; else its start in the file
 */
record ObjectPlace(int stream, long at) {

    /** What iText says of an object that the trailer refers to: it forgets which it is in its stream. */
    private static final int FORGOTTEN = -1;

    /** An object by itself. */
    static ObjectPlace alone(int start) {
        return new ObjectPlace(0, start);
    }

    /** Whether the cross-references say the same. */
    boolean isOf(PdfIndirectReference reference) {
        int index = reference.getIndex();
        return reference.getObjStreamNumber() == stream
                && (stream == 0 ? reference.getOffset() == at : index == at || index == FORGOTTEN);
    }
}

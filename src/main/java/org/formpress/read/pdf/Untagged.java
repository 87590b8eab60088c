package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;

/** Keeps iText from reading the structure tree, in which it does not detect loops. */
final class Untagged extends PdfDocument {

    Untagged(CheckedReader reader) {
        super(reader);
    }

    @Override
    protected void tryInitTagStructure(PdfDictionary root) {
        // StructureReader reads it.
    }
}

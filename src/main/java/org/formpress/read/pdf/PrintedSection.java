package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import java.util.List;
import java.util.Optional;
import org.formpress.read.PrintedText;

/**
 * A part of a PDF: a form, or pages that are none.
 *
 * @param file  the attached file that it says it is made from; empty for a cover, contents and a summary
 * @param print what it prints, from top to bottom
 */
record PrintedSection(Optional<PdfDictionary> file, List<PrintedText> print) {

    /** Whether it prints values, as every form does and nothing else. */
    boolean hasValues() {
        return print.stream().anyMatch(piece -> !piece.pointer().isEmpty());
    }
}

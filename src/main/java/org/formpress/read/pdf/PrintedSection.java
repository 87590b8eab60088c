package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import java.util.List;
import java.util.Optional;
import org.formpress.read.file.PrintedText;

/**
 * A section of a PDF: a form, or pages of a booklet such as its cover.
 *
 * @param file  the attached file that it claims to be made from; empty for a cover, contents or a summary
 * @param print its text, from top to bottom
 */
record PrintedSection(Optional<PdfDictionary> file, List<PrintedText> print) {

    /** Whether it prints values, as forms and only forms do. */
    boolean hasValues() {
        return print.stream().anyMatch(piece -> !piece.pointer().isEmpty());
    }
}

package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadForm;
import org.formpress.write.CarriedData;

/**
 * Matches the sections of a PDF with the attached files they are made from, one to one. A form that a booklet refused is skipped:
 * its page prints no value, and its file names no form.
 */
final class PrintedForms {

    private final Map<PdfDictionary, CarriedData> carried;
    private final List<ReadForm> forms = new ArrayList<>();

    private PrintedForms(Map<PdfDictionary, CarriedData> carried) {
        this.carried = carried;
    }

    /**
     * The forms in the order of the sections; at least one.
     *
     * @param carried the data of each attached file; emptied
     */
    static List<ReadForm> of(List<PrintedSection> sections, Map<PdfDictionary, CarriedData> carried)
            throws RefusedException {
        if (carried.isEmpty() && sections.stream().anyMatch(PrintedSection::hasValues)) {
            throw FileRefusal.unreadable("file.carried.none");
        }
        PrintedForms found = new PrintedForms(carried);
        for (PrintedSection section : sections) {
            found.add(section);
        }
        if (!carried.isEmpty()) {
            throw contradiction();
        }
        if (found.forms.isEmpty()) {
            throw FileRefusal.unreadable("file.book.none");
        }
        return found.forms;
    }

    private void add(PrintedSection section) throws RefusedException {
        Optional<CarriedData> data = section.file().map(carried::remove);
        boolean isForm = data.isPresent() && !data.get().formId().isEmpty();
        if (section.hasValues() != isForm || section.file().isPresent() && data.isEmpty()) {
            throw contradiction();
        }
        if (isForm) {
            forms.add(ReadForm.printed(data.get(), section.print()));
        }
    }

    private static RefusedException contradiction() {
        return FileRefusal.unreadable("file.pdf.structure", "AF");
    }
}

package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;
import org.formpress.read.file.FileSignature;
import org.formpress.read.grid.Change;
import org.formpress.sign.Authenticity;

/**
 * A form read back from a file.
 *
 * @param checked   its data as the file has it now
 * @param changes   differences to the data the file was made from, in the order of the form; for a file not meant to be edited,
 *                  differences between its print and what the data prints
 * @param authentic whether the data the file was made from is known to come from here
 * @param signatures that people put on the file
 */
public record Extracted(
        FormData checked,
        List<Change> changes,
        List<Finding> findings,
        Authenticity authentic,
        List<FileSignature> signatures) {

    public Extracted {
        signatures = List.copyOf(signatures);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    public Form form() {
        return checked.form();
    }

    /** The values; numbers are exact. Shared, so never change them. */
    public JsonNode data() {
        return checked.data();
    }

    /** The same with more findings at the end. */
    public Extracted andFindings(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Extracted(checked, changes, all, authentic, signatures);
    }
}

package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.formpress.form.Finding;
import org.formpress.form.Form;
import org.formpress.sign.Authenticity;

/**
 * What a file says now.
 *
 * @param data     the form's data; numbers are exact. Shared, so never change it
 * @param changes  how it differs from the data the file was made from, in the order of the form; of a file that is not edited,
 *                 how its print differs from what the data prints
 * @param findings where a print differs from its data, and what the content checks remark on the data
 * @param authentic whether the data the file was made from is known to be from here
 */
public record Extracted(
        Form form, JsonNode data, List<Change> changes, List<Finding> findings, Authenticity authentic) {

    public Extracted {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** The same with the remarks of the content checks after those there are. */
    Extracted andFindings(List<Finding> remarks) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(remarks);
        return new Extracted(form, data, changes, all, authentic);
    }
}

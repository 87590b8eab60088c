package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.formpress.form.Finding;
import org.formpress.form.Form;

/**
 * What a file says now.
 *
 * @param data     the form's data; numbers are exact. Shared, so never change it
 * @param changes  how it differs from the data the file was made from, in the order of the form
 * @param findings what the content checks remark on the data
 */
public record Extracted(Form form, JsonNode data, List<Change> changes, List<Finding> findings) {

    public Extracted {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** The same with the remarks of the content checks. */
    public Extracted withFindings(List<Finding> remarks) {
        return new Extracted(form, data, changes, remarks);
    }
}

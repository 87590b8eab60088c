package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;
import org.formpress.sign.Authenticity;

/**
 * What a file says now.
 *
 * @param checked  the form's data as it stands there now
 * @param changes  how it differs from the data the file was made from, in the order of the form; of a file that is not edited,
 *                 how its print differs from what the data prints
 * @param findings what there is to remark
 * @param authentic whether the data the file was made from is known to be from here
 */
public record Extracted(FormData checked, List<Change> changes, List<Finding> findings, Authenticity authentic) {

    public Extracted {
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

    /** The same with more findings after those there are. */
    public Extracted andFindings(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Extracted(checked, changes, all, authentic);
    }
}

package org.formpress.compare;

import java.util.List;
import org.formpress.form.FormData;
import org.formpress.model.Document;
import org.formpress.problem.Finding;

/**
 * A version of a form to compare.
 *
 * @param document printed from the data
 * @param findings about the file that the data was read from; empty for data
 */
public record FormVersion(FormData data, Document document, List<Finding> findings) {

    public FormVersion {
        findings = List.copyOf(findings);
    }

    /** A version that was read from no file. */
    public FormVersion(FormData data, Document document) {
        this(data, document, List.of());
    }
}

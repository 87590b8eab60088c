package org.formpress.render;

import java.util.List;
import org.formpress.check.FilledValue;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;

/**
 * A form's data in which values were filled in that follow from others.
 *
 * @param data     with them; it fits the form
 * @param findings of the content checks on that data
 * @param filled   what was filled in
 */
public record FilledForm(FormData data, List<Finding> findings, List<FilledValue> filled) {

    public FilledForm {
        findings = List.copyOf(findings);
        filled = List.copyOf(filled);
    }
}

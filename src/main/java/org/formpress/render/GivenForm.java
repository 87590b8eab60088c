package org.formpress.render;

import java.util.List;
import org.formpress.compare.FormVersion;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.merge.Merger;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;

/**
 * A form as a request gives it, as data or in a finished file.
 *
 * @param data     checked
 * @param findings about the file that it was read from; empty for data
 */
record GivenForm(FormData data, List<Finding> findings) {

    GivenForm {
        findings = List.copyOf(findings);
    }

    /** The same printed, to be compared. */
    FormVersion version(Merger merger) {
        return new FormVersion(data, merger.merge(data), findings);
    }

    /**
     * Refuses to compare different forms.
     *
     * @param pointer of this one in the request
     */
    void refuseUnlike(GivenForm later, String pointer) throws RefusedException {
        Form form = data.form();
        if (form != later.data.form()) {
            String title = later.data.form().title();
            Problem other = form.problem("compare.form", "/form", form.id(), form.title(), title);
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, List.of(other)).within(pointer);
        }
    }
}

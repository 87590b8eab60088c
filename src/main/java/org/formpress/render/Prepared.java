package org.formpress.render;

import java.util.List;
import org.formpress.check.across.CrossValues;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;
import org.formpress.write.Manuscript;

/**
 * A form ready to be written in any format.
 *
 * @param findings of the content checks
 * @param across   what other forms of its project may contradict
 */
public record Prepared(FormData data, List<Finding> findings, CrossValues across, Manuscript manuscript) {

    public Prepared {
        findings = List.copyOf(findings);
    }

    /** Number of its pages. */
    public int pages() {
        return manuscript.plan().pages();
    }
}

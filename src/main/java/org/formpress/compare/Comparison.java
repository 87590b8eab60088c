package org.formpress.compare;

import java.util.ArrayList;
import java.util.List;
import org.formpress.form.Form;
import org.formpress.problem.Finding;
import org.formpress.read.grid.Change;

/**
 * The differences between two versions of a form.
 *
 * @param changes  in the order of the form, and of the rows within a list
 * @param findings about the files that the versions were read from
 */
public record Comparison(Form form, List<Change> changes, List<Finding> findings) {

    public Comparison {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** @param from the earlier version, of the same form as {@code to} */
    public static Comparison of(FormVersion from, FormVersion to) {
        List<Finding> findings = new ArrayList<>(from.findings());
        findings.addAll(to.findings());
        return new Comparison(to.data().form(), new Changes(from, to).all(), findings);
    }
}

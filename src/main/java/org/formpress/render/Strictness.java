package org.formpress.render;

import java.util.ArrayList;
import java.util.List;
import org.formpress.form.Finding;
import org.formpress.form.Form;
import org.formpress.form.Problem;
import org.formpress.form.RefusedException;
import org.formpress.form.Severity;

/** Refuses data with findings of severity error, for strict requests. */
final class Strictness {

    private static final int MAX_PROBLEMS = 100;

    private Strictness() {}

    static void refuseErrors(Form form, List<Finding> findings) throws RefusedException {
        List<Problem> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::problem)
                .toList();
        if (!errors.isEmpty()) {
            throw new RefusedException(RefusedException.Kind.BREAKS_RULES, bounded(errors, form));
        }
    }

    private static List<Problem> bounded(List<Problem> errors, Form form) {
        if (errors.size() <= MAX_PROBLEMS) {
            return errors;
        }
        List<Problem> bounded = new ArrayList<>(errors.subList(0, MAX_PROBLEMS));
        bounded.add(form.problem("more", "", "", Integer.toString(errors.size() - MAX_PROBLEMS)));
        return bounded;
    }
}

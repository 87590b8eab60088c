package org.formpress.check;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.problem.Finding;

/** Collects the findings of one rule. */
record FindingCollector(Form form, Rule rule, List<Finding> findings) {

    /**
     * @param code      a message key without its prefix {@code check.}
     * @param pointer   the value in question
     * @param value     as shown in the message
     * @param arguments further arguments of the message
     */
    void add(String code, String pointer, String value, String... arguments) {
        findings.add(new Finding(
                rule.name(),
                rule.severity(),
                form.problem("check." + code, pointer, value, arguments).withAdvice(rule.hint())));
    }

    /** The label of a value. */
    String label(RulePlace place, RuleRow row) {
        return form.label(place.pointer(row));
    }
}

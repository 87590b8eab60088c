package org.formpress.check;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.problem.Finding;

/** Takes down what one rule finds. */
record FindingCollector(Form form, Rule rule, List<Finding> findings) {

    /**
     * @param code      a key of the messages about checks
     * @param pointer   the value in question
     * @param value     as the message shows it
     * @param arguments what else the message needs
     */
    void add(String code, String pointer, String value, String... arguments) {
        findings.add(new Finding(
                rule.name(),
                rule.severity(),
                form.problem("check." + code, pointer, value, arguments).withAdvice(rule.hint())));
    }

    /** What people call a value. */
    String label(RulePlace place, RuleRow row) {
        return form.label(place.pointer(row));
    }
}

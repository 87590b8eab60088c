package org.formpress.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;

/** The rules of a form, read once. Safe for use by many threads. */
public final class Checks {

    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity);

    private final List<Rule> rules;

    private Checks(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * The rules in the {@code checks.yml} of a form's folder; none where there is no such file.
     *
     * @throws org.formpress.form.FormFolderException when it is at fault, by its line
     */
    public static Checks of(Form form) {
        return new Checks(RuleReader.read(form));
    }

    /** What the rules remark on data of their form: the gravest first, else in the order of the rules. */
    public List<Finding> findings(FormData data) {
        List<Finding> findings = new ArrayList<>();
        rules.forEach(rule -> rule.run(data.form(), data.data(), findings));
        findings.sort(GRAVEST_FIRST);
        return List.copyOf(findings);
    }
}

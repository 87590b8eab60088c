package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;

/** The rules of a form, read once. Thread-safe. */
public final class Checks {

    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity);

    private final List<Rule> rules;

    private Checks(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * The rules in the {@code checks.yml} of a form's folder; none without that file.
     *
     * @throws org.formpress.form.FormFolderException when it is invalid; the message names the line
     */
    public static Checks of(Form form) {
        return new Checks(RuleReader.read(form));
    }

    /** The findings of the rules on their form's data, gravest first, otherwise in the order of the rules. */
    public List<Finding> findings(FormData data) {
        return findings(data.form(), data.data());
    }

    /** The same on data that need not be valid: a rule finds nothing where a value is missing or of another kind. */
    public List<Finding> findings(Form form, JsonNode data) {
        List<Finding> findings = new ArrayList<>();
        rules.forEach(rule -> rule.run(form, data, findings));
        findings.sort(GRAVEST_FIRST);
        return List.copyOf(findings);
    }

    /**
     * Fills in what is missing and follows from the rest by the rules, such as rates, scores, totals and the grade.
     *
     * @param data is changed; it need not be valid
     * @param not  pointers of values to leave alone
     * @return what was filled in, in that order
     */
    public List<FilledValue> fill(Form form, JsonNode data, Set<String> not) {
        return new Filling(form, data, not).by(rules);
    }

    /** The names that are usual in the form. */
    public List<UsualNames> usualNames() {
        return rules.stream().flatMap(rule -> rule.usualNames().stream()).toList();
    }
}

package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.formpress.form.Form;
import org.formpress.problem.BilingualText;
import org.formpress.problem.Finding;
import org.formpress.problem.Severity;

/**
 * A rule of a form.
 *
 * @param hint how to resolve a finding; empty for the default hint of its kind
 */
record Rule(String name, Severity severity, BilingualText hint, RuleRows rows, RuleKind kind) {

    void run(Form form, JsonNode data, List<Finding> findings) {
        rows.in(data).forEach(section -> kind.check(data, section, new FindingCollector(form, this, findings)));
    }

    Optional<UsualNames> usualNames() {
        return kind instanceof TreeRule tree
                ? Optional.of(new UsualNames(full(tree.parent()), full(tree.child()), tree.names()))
                : Optional.empty();
    }

    private String full(RulePlace place) {
        return place.isFromRow() ? rows.pointer() + RuleRows.ANY + "/" + place.text() : place.text();
    }
}

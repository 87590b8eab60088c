package org.formpress.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.form.UnfinishedData;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.typeset.PagePlan;

/**
 * An unfinished form, printed as far as it goes.
 *
 * @param unfinished the data as it was given
 * @param completed  the same as it is printed
 * @param plan       of what is printed
 * @param findings   of the content checks
 */
public record Draft(UnfinishedData unfinished, CompletedData completed, PagePlan plan, List<Finding> findings) {

    public Draft {
        findings = List.copyOf(findings);
    }

    /** For which the form cannot be finished yet. */
    public List<Problem> faults() {
        return unfinished.faults();
    }

    /** What the form prints where the data has nothing, by JSON Pointer: totals, a grade. */
    public Map<String, String> computed() {
        Map<String, String> computed = new LinkedHashMap<>();
        plan.document().values().forEach((pointer, value) -> {
            String text = value.value();
            if (saysSomething(text) && isNothing(unfinished.data().at(pointer))) {
                computed.put(pointer, text);
            }
        });
        return computed;
    }

    /** A dash says that there is nothing. */
    private static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty();
    }
}

package org.formpress.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.formpress.check.FilledValue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.form.UnfinishedData;
import org.formpress.problem.FaultKind;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;

/** Fills in what follows from the rest of a form by its rules. Thread-safe. */
final class FormFiller {

    private final FormsWithRules forms;
    private final FormReader reader;

    FormFiller(FormsWithRules forms, FormReader reader) {
        this.forms = forms;
        this.reader = reader;
    }

    /**
     * The filled form.
     *
     * @throws RefusedException when the data does not fit its form even with what follows from it
     */
    FilledForm fill(byte[] json) throws RefusedException {
        UnfinishedData unfinished = reader.unfinished(json);
        try {
            return fill(unfinished, Set.of());
        } catch (RefusedException refused) {
            // What is computed may be beyond what the form takes, such as a rate of a million; it is then left out.
            Set<String> unfit = pointers(refused);
            unfit.retainAll(filled(unfinished));
            if (unfit.isEmpty()) {
                throw refused;
            }
            return fill(unfinished, unfit);
        }
    }

    private FilledForm fill(UnfinishedData unfinished, Set<String> not) throws RefusedException {
        JsonNode data = unfinished.data().deepCopy();
        List<FilledValue> filled = forms.fill(unfinished.form(), data, not);
        refuseOthers(unfinished, filled);
        FormData checked = reader.check(data);
        return new FilledForm(checked, forms.findings(checked), filled);
    }

    /** Refuses faults that filling in has not mended; some, such as a name that stands twice, are no longer in the tree. */
    private static void refuseOthers(UnfinishedData unfinished, List<FilledValue> filled) throws RefusedException {
        List<Problem> others = unfinished.faults().stream()
                .filter(fault -> filled.stream().noneMatch(value -> isMended(fault, value.pointer())))
                .toList();
        if (!others.isEmpty()) {
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, others);
        }
    }

    private static boolean isMended(Problem fault, String filled) {
        return filled.equals(fault.pointer())
                || fault.kind() == FaultKind.MISSING && filled.startsWith(fault.pointer() + "/");
    }

    private static Set<String> pointers(RefusedException refused) {
        return refused.problems().stream().map(Problem::pointer).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> filled(UnfinishedData unfinished) {
        return forms.fill(unfinished.form(), unfinished.data().deepCopy(), Set.of()).stream()
                .map(FilledValue::pointer)
                .collect(Collectors.toSet());
    }
}

package org.formpress.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.formpress.check.across.CrossValues;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;

/** Checks several forms, each by itself and all against each other. */
final class TogetherChecker {

    private final FormsWithRules forms;
    private final FormReader reader;
    private final boolean fill;
    private final List<FilledForm> checked = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    TogetherChecker(FormsWithRules forms, FormReader reader, boolean fill) {
        this.forms = forms;
        this.reader = reader;
        this.fill = fill;
    }

    /** @throws RefusedException with the faults of all forms, whose pointers begin with the number of the form, from 0 */
    CheckedForms check(List<byte[]> jsons) throws RefusedException {
        for (int i = 0; i < jsons.size(); i++) {
            try {
                checked.add(form(jsons.get(i)));
            } catch (RefusedException refused) {
                problems.addAll(refused.within("/" + i).problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, problems);
        }
        Map<Integer, CrossValues> values = new TreeMap<>();
        checked.forEach(form -> values.put(values.size() + 1, forms.across().read(form.data())));
        return new CheckedForms(checked, forms.across().compare(values));
    }

    /** One form by itself. */
    FilledForm form(byte[] json) throws RefusedException {
        if (fill) {
            return new FormFiller(forms, reader).fill(json);
        }
        FormData data = reader.read(json);
        return new FilledForm(data, forms.findings(data), List.of());
    }
}

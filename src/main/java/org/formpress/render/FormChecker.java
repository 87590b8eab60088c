package org.formpress.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.formpress.check.across.CrossChecks;
import org.formpress.check.across.CrossFinding;
import org.formpress.check.across.CrossValues;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;

/** Checks the data of forms against their rules, without making a file. Safe for use by many threads. */
public final class FormChecker {

    private final Renderer renderer;

    public FormChecker(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What the rules find in a form's data, with the numbers of the usual profile.
     *
     * @throws RefusedException as {@link Renderer#render} does when not strict
     */
    public List<Finding> check(byte[] json) throws RefusedException {
        return examine(json, "", false).findings();
    }

    /**
     * Checks a form's data, and may fill in before what is missing and follows from the rest of it by its rules, such as rates, scores,
     * totals and the grade. Values that are there are never changed.
     *
     * @param profile whose numbers hold; empty for the usual one
     * @param fill    whether to fill in
     * @throws RefusedException when the data does not fit its form even with what was filled in
     * @throws UnknownProfileException when there is no such profile
     */
    public FilledForm examine(byte[] json, String profile, boolean fill) throws RefusedException {
        return checker(profile, fill).form(json);
    }

    /**
     * Checks several forms, each by itself and those of one project against each other.
     *
     * @param jsons   the data of each
     * @param profile as of {@link #examine(byte[], String, boolean)}
     * @param fill    whether what follows from the rest is filled in first
     * @throws RefusedException with the faults of all forms
     */
    public CheckedForms examine(List<byte[]> jsons, String profile, boolean fill) throws RefusedException {
        return checker(profile, fill).check(jsons);
    }

    private TogetherChecker checker(String profile, boolean fill) {
        FormsWithRules now = renderer.forms.get().under(profile);
        return new TogetherChecker(now, renderer.reader(now), fill);
    }

    /**
     * What forms of one project say differently.
     *
     * @param data of each form, by its number
     */
    public List<CrossFinding> across(Map<Integer, FormData> data) {
        CrossChecks across = renderer.forms.get().usual().across();
        Map<Integer, CrossValues> values = new TreeMap<>();
        data.forEach((number, form) -> values.put(number, across.read(form)));
        return across.compare(values);
    }
}

package org.formpress.render;

import org.formpress.draft.CompletedData;
import org.formpress.draft.Draft;
import org.formpress.draft.OutlineJson;
import org.formpress.form.Form;
import org.formpress.form.UnfinishedData;
import org.formpress.merge.TemplateException;
import org.formpress.model.Document;
import org.formpress.model.InvalidDocumentException;
import org.formpress.problem.RefusedException;
import org.formpress.typeset.PagePlan;

/** Prints forms that are being filled in as far as they go, without making a file. Safe for use by many threads. */
public final class DraftRenderer {

    private final Renderer renderer;

    public DraftRenderer(Renderer renderer) {
        this.renderer = renderer;
    }

    /** What a page for filling in needs to know of a form, as JSON. */
    public byte[] outline(Form form) {
        FormsWithRules now = renderer.forms.get();
        return OutlineJson.of(now.shape(form), now.usualNames(form));
    }

    /**
     * Checks and prints an unfinished form.
     *
     * @param json what {@link Renderer#render} takes, though any value may be missing, and single values may be invalid
     * @throws RefusedException when it is not a JSON object, is too large, or has an object, a list or a single value where the form has
     *     another of these
     */
    public Draft draft(Form form, byte[] json) throws RefusedException {
        FormsWithRules now = renderer.forms.get();
        UnfinishedData unfinished = renderer.reader(now).unfinished(form, json);
        CompletedData completed =
                CompletedData.of(unfinished, now.shape(form), text -> GlyphCheck.printable(text, renderer.fonts));
        return new Draft(unfinished, completed, plan(unfinished, completed), now.findings(completed));
    }

    /** A layout may fail on data that its schema refuses; it never does on other data. */
    private PagePlan plan(UnfinishedData unfinished, CompletedData completed) throws RefusedException {
        try {
            Document merged = renderer.merger.merge(completed.form(), completed.data());
            return renderer.plan(completed.form(), completed.shown(merged));
        } catch (TemplateException | InvalidDocumentException e) {
            if (unfinished.faults().isEmpty()) {
                throw e;
            }
            RefusedException refusal = unfinished.refusal();
            refusal.initCause(e);
            throw refusal;
        }
    }
}

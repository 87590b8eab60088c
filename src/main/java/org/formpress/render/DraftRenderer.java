package org.formpress.render;

import java.util.List;
import org.formpress.draft.Blank;
import org.formpress.draft.CompletedData;
import org.formpress.draft.Draft;
import org.formpress.draft.OutlineJson;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.form.UnfinishedData;
import org.formpress.merge.TemplateException;
import org.formpress.model.Document;
import org.formpress.model.InvalidDocumentException;
import org.formpress.parse.JsonText;
import org.formpress.problem.RefusedException;
import org.formpress.typeset.PagePlan;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;

/** Prints forms that are being filled in as far as they go, without making a file. Safe for use by many threads. */
public final class DraftRenderer {

    private static final String SUFFIX = "（空白表）";

    private final Renderer renderer;

    public DraftRenderer(Renderer renderer) {
        this.renderer = renderer;
    }

    /** What a page for filling in needs to know of a form, as JSON. */
    public byte[] outline(Form form) {
        FormsWithRules now = renderer.forms.get().usual();
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
        FormsWithRules now = renderer.forms.get().usual();
        UnfinishedData unfinished = renderer.reader(now).unfinished(form, json);
        CompletedData completed = completed(now, unfinished);
        return new Draft(unfinished, completed, plan(unfinished, completed), now.findings(completed));
    }

    /**
     * A blank form, to be filled in with other programs and read back; what its schema demands and it lacks does not matter yet.
     *
     * @throws RefusedException when the form is too long for the format
     */
    public Rendered blank(Form form, OutputFormat format) throws RefusedException {
        FormsWithRules now = renderer.forms.get().usual();
        byte[] json = JsonText.of(Blank.of(now.shape(form)));
        CompletedData completed = completed(now, renderer.reader(now).unfinished(form, json));
        String title = form.title() + SUFFIX;
        FormData data = completed.carriedAs(json);
        Manuscript manuscript =
                renderer.manuscripts.make(data, renderer.merger.merge(data).withTitle(title));
        byte[] file = renderer.writer(format).write(manuscript);
        return Rendered.of(form, format, manuscript, file, List.of());
    }

    private CompletedData completed(FormsWithRules now, UnfinishedData data) throws RefusedException {
        return CompletedData.of(data, now.shape(data.form()), text -> GlyphCheck.printable(text, renderer.fonts));
    }

    /** A layout may fail on data that its schema refuses; on other data that is a fault of the layout. */
    private PagePlan plan(UnfinishedData unfinished, CompletedData completed) throws RefusedException {
        try {
            Document merged = renderer.merger.merge(completed.form(), completed.data());
            return renderer.manuscripts.plan(completed.form(), completed.shown(merged));
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

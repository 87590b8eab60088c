package org.formpress.render;

import java.util.List;
import org.formpress.bounds.LruCache;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.form.Profile;
import org.formpress.merge.Merger;
import org.formpress.model.Document;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.sign.SigningKeys;
import org.formpress.typeset.DocumentTooLongException;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.Typesetter;
import org.formpress.write.CarriedData;
import org.formpress.write.Manuscript;
import org.formpress.write.SchemaTypes;
import org.jspecify.annotations.Nullable;

/** Lays out printed forms, and adds what their files carry. Thread-safe. */
final class ManuscriptMaker {

    /** Of so many forms the types of values are remembered. */
    private static final int MAX_FORMS = 200;

    private final Merger merger;
    private final Typesetter typesetter;
    private final SigningKeys keys;
    private final LruCache<Form, SchemaTypes> types = new LruCache<>(MAX_FORMS);

    ManuscriptMaker(Merger merger, Typesetter typesetter, SigningKeys keys) {
        this.merger = merger;
        this.typesetter = typesetter;
        this.keys = keys;
    }

    /**
     * What a file is written from.
     *
     * @param document printed from the data
     * @throws RefusedException when it makes too many pages
     */
    Manuscript make(FormData data, Document document) throws RefusedException {
        PagePlan plan = plan(data.form(), document);
        return new Manuscript(plan, carried(data), pages -> merger.page(data, document, pages), types(data.form()));
    }

    /**
     * Only the pages of a form.
     *
     * @throws RefusedException when they are too many
     */
    PagePlan plan(Form form, Document document) throws RefusedException {
        try {
            return typesetter.plan(document);
        } catch (DocumentTooLongException e) {
            Problem tooLong = form.problem("pages", "", "", Integer.toString(e.maxPages()));
            RefusedException refusal = new RefusedException(RefusedException.Kind.INVALID_DATA, List.of(tooLong));
            refusal.initCause(e);
            throw refusal;
        }
    }

    private CarriedData carried(FormData data) {
        String form = data.form().id();
        String edition = data.form().edition();
        String profile = data.form().profile().id();
        CarriedData carried =
                new CarriedData(form, edition, data.json()).under(profile.equals(Profile.NATIONAL) ? "" : profile);
        return carried.signed(keys.sign(carried.parts(), data.json()));
    }

    private SchemaTypes types(Form form) {
        @Nullable SchemaTypes known = types.get(form);
        if (known == null) {
            known = new SchemaTypes(form);
            types.put(form, known);
        }
        return known;
    }
}

package org.formpress.render;

import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;
import org.formpress.write.PageTemplate;

/** A part of a book that is no form, such as its cover, ready to be written in any format. */
public record Matter(Document document, PageTemplate page, PagePlan plan) {

    /** How many pages it takes. */
    public int pages() {
        return plan.pages();
    }
}

package org.formpress.render;

import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;
import org.formpress.write.PageTemplate;

/** Pages of a book that are not a form, such as its cover, ready to be written in any format. */
public record BookPart(Document document, PageTemplate page, PagePlan plan) {

    /** How many pages it takes. */
    public int pages() {
        return plan.pages();
    }
}

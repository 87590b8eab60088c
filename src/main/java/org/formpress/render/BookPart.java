package org.formpress.render;

import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;
import org.formpress.write.PageTemplate;

/** Pages of a book that are not a form, such as its cover, ready to be written in any format. */
public record BookPart(PagePlan plan, PageTemplate page) {

    /** What is printed. */
    public Document document() {
        return plan.document();
    }

    /** How many pages it takes. */
    public int pages() {
        return plan.pages();
    }
}

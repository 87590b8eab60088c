package org.formpress.write;

import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;

/**
 * The content of a finished file, in any format.
 *
 * @param plan the document and its pages
 */
public record Manuscript(PagePlan plan, CarriedData carried, PageTemplate page) {

    /** What is printed. */
    public Document document() {
        return plan.document();
    }
}

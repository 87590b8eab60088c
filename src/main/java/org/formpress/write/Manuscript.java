package org.formpress.write;

import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;

/**
 * The content of a finished file, in any format.
 *
 * @param plan  the document and its pages
 * @param types of the document's values
 */
public record Manuscript(PagePlan plan, CarriedData carried, PageTemplate page, ValueTypes types) {

    /** With texts only. */
    public Manuscript(PagePlan plan, CarriedData carried, PageTemplate page) {
        this(plan, carried, page, pointer -> ValueType.TEXT);
    }

    /** What is printed. */
    public Document document() {
        return plan.document();
    }
}

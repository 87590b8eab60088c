package org.formpress.write;

import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;

/**
 * The content of a finished file, in any format.
 *
 * @param plan   the document and its pages
 * @param types  of the document's values
 * @param fields whether a PDF has a field for a signature wherever it is sealed or signed
 */
public record Manuscript(PagePlan plan, CarriedData carried, PageTemplate page, ValueTypes types, boolean fields) {

    /** Without fields. */
    public Manuscript(PagePlan plan, CarriedData carried, PageTemplate page, ValueTypes types) {
        this(plan, carried, page, types, false);
    }

    /** With texts only. */
    public Manuscript(PagePlan plan, CarriedData carried, PageTemplate page) {
        this(plan, carried, page, pointer -> ValueType.TEXT);
    }

    /** The same with fields or without. */
    public Manuscript withFields(boolean wanted) {
        return new Manuscript(plan, carried, page, types, wanted);
    }

    /** What is printed. */
    public Document document() {
        return plan.document();
    }
}

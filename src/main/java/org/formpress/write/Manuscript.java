package org.formpress.write;

import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;

/**
 * The content of a finished file, in any format.
 *
 * @param plan of the document's pages
 */
public record Manuscript(Document document, PagePlan plan, CarriedData carried, PageTemplate page) {}

package org.formpress.write;

import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;

/**
 * All that goes into a finished file, whatever its format.
 *
 * @param plan of the document's pages
 */
public record Manuscript(Document document, PagePlan plan, CarriedData carried, PageTemplate page) {}

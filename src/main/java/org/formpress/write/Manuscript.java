package org.formpress.write;

import org.formpress.model.Document;

/** All that goes into one finished file. */
public record Manuscript(Document document, CarriedData carried, PageTemplate page) {}

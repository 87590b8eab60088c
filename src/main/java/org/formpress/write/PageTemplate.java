package org.formpress.write;

/** The form's page as XSL-FO (masters, header, footer, metadata), with a mark where the document's blocks go. */
@FunctionalInterface
public interface PageTemplate {

    /** The page for a document of that many pages, as an XML text. */
    String merge(int pageCount);
}

package org.formpress.write;

/** The form's page as XSL-FO (masters, header, footer), with a placeholder for the document's blocks. */
@FunctionalInterface
public interface PageTemplate {

    /** The page as XML, for a document with that many pages. */
    String merge(int pageCount);
}

package org.formpress.write.pdf;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Hands a page template to FOP and puts the document in place of the content mark. */
final class PageTemplateFilter extends XMLFilterImpl {

    private static final String NAMESPACE = "urn:formpress:page:1";

    /** Writes the document. */
    interface Content {
        void write() throws SAXException;
    }

    private final Content content;
    private int sequences;
    private int marks;

    PageTemplateFilter(ContentHandler fop, Content content) {
        this.content = content;
        setContentHandler(fop);
    }

    /** Whether the document's pages are the only ones of the file. */
    boolean hasNoOtherPages() {
        return sequences == 1;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        if (isMark(uri, name)) {
            marks++;
            content.write();
            return;
        }
        if (uri.equals(FoEvents.NAMESPACE) && name.equals("page-sequence")) {
            sequences++;
        }
        super.startElement(uri, name, qualifiedName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        if (!isMark(uri, name)) {
            super.endElement(uri, name, qualifiedName);
        }
    }

    private static boolean isMark(String uri, String name) {
        return uri.equals(NAMESPACE) && name.equals("content");
    }

    @Override
    public void endDocument() throws SAXException {
        if (marks != 1) {
            throw new SAXException("the page template must have one <page:content/>, but has " + marks);
        }
        super.endDocument();
    }
}

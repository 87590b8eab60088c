package org.formpress.write.pdf;

import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Passes a page template to FOP, with the boxes for the text in place of the placeholder. The attribute {@code at} of an
 * element gives its source, such as {@code shared/page.fo.ftl:20}, for messages; FOP does not see it.
 */
final class PageTemplateFilter extends XMLFilterImpl {

    private static final String NAMESPACE = "urn:formpress:page:1";
    private static final String PLACE = "at";
    private static final String FIRST_PAGE = "initial-page-number";

    /** Writes what replaces the placeholder. */
    interface Content {
        void write() throws SAXException;
    }

    private final int firstPage;
    private final Content content;
    private String root = "";
    private String place = "";
    private String startedLast = "";
    private int sequences;
    private int marks;

    /** @param firstPage number of the first page, from 1 */
    PageTemplateFilter(ContentHandler fop, int firstPage, Content content) {
        this.firstPage = firstPage;
        this.content = content;
        setContentHandler(fop);
    }

    /** Source of the page template. */
    String root() {
        return root.isEmpty() ? "the page template" : root;
    }

    /** Source of the element last started. */
    String place() {
        return place.isEmpty() ? root() : place;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        place = Optional.ofNullable(attributes.getValue(PLACE)).orElse(place);
        root = root.isEmpty() ? place : root;
        startedLast = name;
        if (isMark(uri, name)) {
            marks++;
            content.write();
            return;
        }
        if (uri.equals(TextBoxes.NAMESPACE)) {
            refuseWhatIsNoFurniture(name);
        }
        super.startElement(uri, name, qualifiedName, forFop(name, attributes));
    }

    /** Templates must not set the file's title, language or outline, or add pages. */
    private void refuseWhatIsNoFurniture(String name) throws SAXException {
        if (name.equals("declarations") || name.equals("bookmark-tree")) {
            throw new SAXException("fo:" + name + " has no place in a page template");
        }
        if (name.equals("page-sequence") && ++sequences > 1) {
            throw new SAXException("a page template has one fo:page-sequence only");
        }
    }

    private Attributes forFop(String name, Attributes attributes) {
        AttributesImpl others = new AttributesImpl(attributes);
        remove(PLACE, others);
        if (name.equals("page-sequence") && firstPage > 1) {
            remove(FIRST_PAGE, others);
            others.addAttribute("", FIRST_PAGE, FIRST_PAGE, "CDATA", Integer.toString(firstPage));
        }
        return others;
    }

    private static void remove(String name, AttributesImpl attributes) {
        int index = attributes.getIndex(name);
        if (index >= 0) {
            attributes.removeAttribute(index);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        if (name.equals("flow") && startedLast.equals("flow")) {
            throw new SAXException("the flow is empty: <page:content/> must stand in it");
        }
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
            place = root;
            throw new SAXException("a page template must have one <page:content/>, but this has " + marks);
        }
        super.endDocument();
    }
}

package org.formpress.write.pdf;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** XSL-FO elements as SAX events, without XML text in between. */
final class FoEvents {

    static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";

    private final ContentHandler handler;
    private AttributesImpl attributes = new AttributesImpl();

    FoEvents(ContentHandler handler) {
        this.handler = handler;
    }

    /** Gives the element begun next an attribute. */
    FoEvents with(String name, String value) {
        attributes.addAttribute("", name, name, "CDATA", value);
        return this;
    }

    /** Gives the element begun next a length. */
    FoEvents with(String name, int millipoints) {
        return with(name, points(millipoints));
    }

    private static String points(int millipoints) {
        if (millipoints % 1000 == 0) {
            return millipoints / 1000 + "pt";
        }
        return java.math.BigDecimal.valueOf(millipoints, 3) + "pt";
    }

    void start(String element) throws SAXException {
        AttributesImpl own = attributes;
        attributes = new AttributesImpl();
        handler.startElement(NAMESPACE, element, "fo:" + element, own);
    }

    void end(String element) throws SAXException {
        handler.endElement(NAMESPACE, element, "fo:" + element);
    }

    void text(String text) throws SAXException {
        handler.characters(text.toCharArray(), 0, text.length());
    }
}

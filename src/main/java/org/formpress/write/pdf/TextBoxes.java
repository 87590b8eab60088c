package org.formpress.write.pdf;

import java.awt.Color;
import org.formpress.model.PageSetup;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Empty boxes of the size of the text area, one per page, with which FOP finds its position on the page. */
final class TextBoxes {

    static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";

    private static final String BOX = "block-container";
    private static final String FILLING = "block";

    private final ContentHandler fop;

    TextBoxes(ContentHandler fop) {
        this.fop = fop;
    }

    void write(int pages, PageSetup page) throws SAXException {
        for (int index = 0; index < pages; index++) {
            start(BOX, box(page, index > 0));
            start(FILLING, new AttributesImpl());
            end(FILLING);
            end(BOX);
        }
    }

    // FOP rounds, so the box is slightly smaller than the text area.
    private static AttributesImpl box(PageSetup page, boolean startsPage) {
        AttributesImpl box = new AttributesImpl();
        add(box, "width", page.textWidth() + "mm");
        add(box, "height", page.textHeight() - 0.01 + "mm");
        add(box, "background-color", hex(FurniturePainter.TEXT_BOX));
        if (startsPage) {
            add(box, "break-before", "page");
        }
        return box;
    }

    private static String hex(Color color) {
        return String.format("#%02X%02X%02X%02X", color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha());
    }

    private static void add(AttributesImpl attributes, String name, String value) {
        attributes.addAttribute("", name, name, "CDATA", value);
    }

    private void start(String element, AttributesImpl attributes) throws SAXException {
        fop.startElement(NAMESPACE, element, "fo:" + element, attributes);
    }

    private void end(String element) throws SAXException {
        fop.endElement(NAMESPACE, element, "fo:" + element);
    }
}

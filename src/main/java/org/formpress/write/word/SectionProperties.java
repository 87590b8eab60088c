package org.formpress.write.word;

import org.formpress.model.PageSetup;
import org.formpress.write.ooxml.Xml;

/**
 * The properties of a section: page size, footer and page numbers.
 *
 * @param footerId  id of the footer's relationship; empty for none
 * @param raised    reduction of the top margin, in twentieths of a point
 * @param firstPage number of its first page; 0 to continue from the previous section
 */
record SectionProperties(PageSetup page, String footerId, int raised, int firstPage) {

    private static final int FOOTER_HEIGHT = 240;

    void write(Xml xml) {
        int bottom = Twips.ofMillimetres(page.bottom());
        xml.raw("<w:sectPr>");
        if (!footerId.isEmpty()) {
            xml.raw("<w:footerReference w:type=\"default\" r:id=\"")
                    .raw(footerId)
                    .raw("\"/>");
        }
        xml.raw("<w:pgSz w:w=\"").raw(Twips.ofMillimetres(page.width()));
        xml.raw("\" w:h=\"").raw(Twips.ofMillimetres(page.height()));
        xml.raw(page.width() > page.height() ? "\" w:orient=\"landscape" : "");
        xml.raw("\"/><w:pgMar w:top=\"").raw(Twips.ofMillimetres(page.top()) - raised);
        xml.raw("\" w:right=\"").raw(Twips.ofMillimetres(page.right()));
        xml.raw("\" w:bottom=\"").raw(bottom);
        xml.raw("\" w:left=\"").raw(Twips.ofMillimetres(page.left()));
        xml.raw("\" w:header=\"0\" w:footer=\"").raw(Math.max(0, (bottom - FOOTER_HEIGHT) / 2));
        xml.raw("\" w:gutter=\"0\"/>");
        if (firstPage > 0) {
            xml.raw("<w:pgNumType w:start=\"").raw(firstPage).raw("\"/>");
        }
        xml.raw("</w:sectPr>");
    }
}

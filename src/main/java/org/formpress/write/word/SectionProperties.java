package org.formpress.write.word;

import org.formpress.model.PageSetup;
import org.formpress.write.Utf8Text;

/**
 * The properties of a section: page size, footer and page numbers.
 *
 * @param footerId  id of the footer's relationship; empty for none
 * @param raised    reduction of the top margin, in twentieths of a point
 * @param firstPage number of its first page; 0 to continue from the previous section
 */
record SectionProperties(PageSetup page, String footerId, int raised, int firstPage) {

    private static final int FOOTER_HEIGHT = 240;

    void append(Utf8Text out) {
        int bottom = Twips.ofMillimetres(page.bottom());
        out.append("<w:sectPr>");
        if (!footerId.isEmpty()) {
            out.append("<w:footerReference w:type=\"default\" r:id=\"")
                    .append(footerId)
                    .append("\"/>");
        }
        out.append("<w:pgSz w:w=\"").append(Twips.ofMillimetres(page.width()));
        out.append("\" w:h=\"").append(Twips.ofMillimetres(page.height()));
        out.append(page.width() > page.height() ? "\" w:orient=\"landscape" : "");
        out.append("\"/><w:pgMar w:top=\"").append(Twips.ofMillimetres(page.top()) - raised);
        out.append("\" w:right=\"").append(Twips.ofMillimetres(page.right()));
        out.append("\" w:bottom=\"").append(bottom);
        out.append("\" w:left=\"").append(Twips.ofMillimetres(page.left()));
        out.append("\" w:header=\"0\" w:footer=\"").append(Math.max(0, (bottom - FOOTER_HEIGHT) / 2));
        out.append("\" w:gutter=\"0\"/>");
        if (firstPage > 0) {
            out.append("<w:pgNumType w:start=\"").append(firstPage).append("\"/>");
        }
        out.append("</w:sectPr>");
    }
}

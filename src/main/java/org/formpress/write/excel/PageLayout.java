package org.formpress.write.excel;

import java.util.Map;
import org.formpress.model.PageSetup;
import org.formpress.write.ooxml.Xml;

/** How a sheet is printed: on the form's paper, as wide as a page, in the middle, with the page numbers of the other formats. */
final class PageLayout {

    private static final double MM_PER_INCH = 25.4;
    private static final double FOOTER_MM = 4.2;

    /** The numbers of paper sizes, by their shorter side in mm (ISO/IEC 29500-1, 18.3.1.63). */
    private static final Map<Long, Integer> PAPERS = Map.of(297L, 8, 210L, 9, 148L, 11);

    private static final int A4 = 9;

    private final PageSetup page;

    PageLayout(PageSetup page) {
        this.page = page;
    }

    void write(Xml xml) {
        xml.raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"").raw(inches(page.left()));
        xml.raw("\" right=\"").raw(inches(page.right())).raw("\" top=\"").raw(inches(page.top()));
        xml.raw("\" bottom=\"").raw(inches(page.bottom())).raw("\" header=\"0\" footer=\"");
        xml.raw(inches(Math.max(0, (page.bottom() - FOOTER_MM) / 2))).raw("\"/>");
        boolean landscape = page.width() > page.height();
        int paper = PAPERS.getOrDefault(Math.round(Math.min(page.width(), page.height())), A4);
        xml.raw("<pageSetup paperSize=\"").raw(paper).raw("\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"");
        xml.raw(landscape ? "landscape" : "portrait").raw("\"/><headerFooter><oddFooter>");
        xml.text("&C&\"宋体,Regular\"&9第 &P 页 共 &N 页").raw("</oddFooter></headerFooter>");
    }

    /** With the decimals that Excel shows; more are noise. */
    private static String inches(double millimetres) {
        return Double.toString(Math.round(millimetres / MM_PER_INCH * 10_000) / 10_000.0);
    }
}

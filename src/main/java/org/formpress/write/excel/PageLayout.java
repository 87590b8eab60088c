package org.formpress.write.excel;

import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFPrintSetup;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.PageMargin;
import org.formpress.model.PageSetup;
import org.formpress.write.ooxml.Xml;

/** How a sheet is printed: on the form's paper, as wide as a page, in the middle, with the page numbers of the other formats. */
final class PageLayout {

    private static final double MM_PER_INCH = 25.4;
    private static final double FOOTER_MM = 4.2;

    /** The numbers of paper sizes, by their shorter side in mm (ISO/IEC 29500-1, 18.3.1.63). */
    private static final Map<Long, Integer> PAPERS = Map.of(297L, 8, 210L, 9, 148L, 11);

    private static final int A4 = 9;

    private static final String FOOTER = "&\"宋体,Regular\"&9第 &P 页 共 &N 页";

    private final PageSetup page;

    PageLayout(PageSetup page) {
        this.page = page;
    }

    void write(Xml xml) {
        xml.raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"").raw(inches(page.left()));
        xml.raw("\" right=\"").raw(inches(page.right())).raw("\" top=\"").raw(inches(page.top()));
        xml.raw("\" bottom=\"").raw(inches(page.bottom())).raw("\" header=\"0\" footer=\"");
        xml.raw(inches(footer())).raw("\"/>");
        xml.raw("<pageSetup paperSize=\"").raw(paper()).raw("\" fitToWidth=\"1\" fitToHeight=\"0\" orientation=\"");
        xml.raw(isLandscape() ? "landscape" : "portrait").raw("\"/><headerFooter><oddFooter>");
        xml.text("&C" + FOOTER).raw("</oddFooter></headerFooter>");
    }

    /** The same for a file of the old format. */
    void write(HSSFSheet sheet) {
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, rounded(page.left()));
        sheet.setMargin(PageMargin.RIGHT, rounded(page.right()));
        sheet.setMargin(PageMargin.TOP, rounded(page.top()));
        sheet.setMargin(PageMargin.BOTTOM, rounded(page.bottom()));
        sheet.setMargin(PageMargin.HEADER, 0);
        sheet.setMargin(PageMargin.FOOTER, rounded(footer()));
        // POI 5.5 has the two octets of WsBool (MS-XLS 2.4.351) the other way round: this is what sets fFitToPage.
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        HSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize((short) paper());
        setup.setLandscape(isLandscape());
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setCenter(FOOTER);
    }

    private double footer() {
        return Math.max(0, (page.bottom() - FOOTER_MM) / 2);
    }

    private int paper() {
        return PAPERS.getOrDefault(Math.round(Math.min(page.width(), page.height())), A4);
    }

    private boolean isLandscape() {
        return page.width() > page.height();
    }

    private static String inches(double millimetres) {
        return Double.toString(rounded(millimetres));
    }

    /** In inches, with the decimals that Excel shows; more are noise. */
    private static double rounded(double millimetres) {
        return Math.round(millimetres / MM_PER_INCH * 10_000) / 10_000.0;
    }
}

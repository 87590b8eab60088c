package org.formpress.write.html;

import java.util.Locale;
import org.formpress.model.Document;
import org.formpress.model.PageSetup;
import org.formpress.model.Typography;

/** The style sheet: a sheet of paper on the screen, the same page as the PDF in print. */
record HtmlStyleSheet(PageSetup page, Typography type) {

    /**
     * Extra page height, in mm, so that no planned page overflows: browsers round rules to device pixels and lengths to 1/64
     * pixel.
     */
    private static final double ROUNDING = 2;

    /** Extra page width, in mm, so that the right rule stays on the page. */
    private static final double SIDE_ROUNDING = 0.5;

    private static final String STYLE = """
            @page{size:%1$smm %2$smm;margin:%3$smm %4$smm %5$smm %6$smm;
             @bottom-center{content:"第 " counter(page) " 页 共 " counter(pages) " 页";font:9pt form-body,serif}}
            *{box-sizing:border-box}
            html{background:#e9e9e9}
            body{margin:0;color:#000;font:%7$spt/%8$spt form-body,form-rare,SimSun,"Noto Serif CJK SC",serif;
             font-kerning:none;font-variant-ligatures:none;line-break:strict;overflow-wrap:anywhere;
             text-spacing-trim:space-all;text-autospace:no-autospace;
             print-color-adjust:exact;-webkit-print-color-adjust:exact}
            main{display:block;background:#fff;width:%1$smm;min-height:%2$smm;margin:8mm auto;
             padding:%3$smm %4$smm %9$smm %6$smm;box-shadow:0 1px 6px rgba(0,0,0,.35)}
            h1,.heading{margin:0;font:700 %10$spt/%11$spt form-title,SimHei,sans-serif;text-align:center}
            .caption{margin:0;white-space:pre-wrap;font-size:%12$spt;line-height:%13$spt;text-align:center}
            table{table-layout:fixed;width:%17$spt;border-collapse:separate;border-spacing:0}
            tr{height:%18$spt}
            th,td{border:0 solid #000;border-right-width:%14$spt;border-bottom-width:%14$spt;
             padding:%15$spt %16$spt;font-weight:400;text-align:center;vertical-align:middle;white-space:pre-wrap}
            .left{border-left-width:%14$spt}
            .top{border-top-width:%14$spt}
            .flowing{vertical-align:top}
            main table+table .top{border-top-width:0}
            td span,th span{white-space:pre}
            .t{margin-right:.25em}.bt{margin-left:.25em}.h{margin-right:-.5em}.bh{margin-left:-.5em}
            .label{font-weight:700}
            .start{text-align:justify}
            .short,.full{display:inline-block;text-indent:0}
            .full{width:100%%;text-align-last:justify}
            .end{text-align:right}
            td p,th p{margin:0}
            .paper{display:none}
            .sheet+.sheet{break-before:page}
            @media print{html{background:none}main{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}
             .on-screen{display:none}.paper{display:block}}
            """;

    /** Styles for insertions and deletions: lines as well as colours; whole rows have a sign before them. */
    static final String MARKS = """
            ins{color:#0033b3;text-decoration:underline double;text-underline-offset:1.5pt}
            del{color:#bf001a;text-decoration:line-through}
            tr{position:relative}
            tr.inserted>:first-child::before,tr.deleted>:first-child::before,tr.inserted>:first-child::after{
             content:"";position:absolute;left:-12.5pt;top:50%;width:7pt;height:1.4pt;margin-top:-.7pt;background:#bf001a}
            tr.inserted>:first-child::before,tr.inserted>:first-child::after{background:#0033b3}
            tr.inserted>:first-child::after{transform:rotate(90deg)}
            """;

    static HtmlStyleSheet of(Document document) {
        return new HtmlStyleSheet(document.page(), document.typography());
    }

    String text() {
        return String.format(
                Locale.ROOT,
                STYLE,
                number(page.width()),
                number(page.height()),
                number(page.top()),
                number(page.right() - SIDE_ROUNDING),
                number(page.bottom() - ROUNDING),
                number(page.left()),
                number(type.body()),
                number(type.leading()),
                number(page.bottom()),
                number(type.title()),
                number(type.headingLeading()),
                number(type.caption()),
                number(type.captionLeading()),
                number(type.rule()),
                number(type.paddingAlong() - type.rule() / 2),
                number(type.paddingAcross() - type.rule() / 2),
                number(page.textWidth() * PageSetup.POINTS_PER_MM),
                number(type.minRowHeight()));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

package org.formpress.write.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.font.FontLibrary;
import org.formpress.font.SubsetCache;
import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;
import org.formpress.write.CarriedData;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;

/** Writes self-contained HTML files: nothing is fetched, nothing runs. */
public final class HtmlWriter implements DocumentWriter {

    private static final String FOOTER = "第0123456789页 共";

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

    /** A form of one page has about 120 KB, mostly fonts. */
    private static final int EXPECTED_BYTES = 1 << 17;

    private final Map<HtmlStyleSheet, byte[]> styleSheets = new ConcurrentHashMap<>();
    private final FontLibrary fonts;
    private final SubsetCache<byte[]> encodedFonts = new SubsetCache<>(file -> file.length);

    public HtmlWriter(FontLibrary fonts) {
        this.fonts = fonts;
    }

    @Override
    public OutputFormat format() {
        return OutputFormat.HTML;
    }

    @Override
    public byte[] write(Manuscript manuscript) {
        Document document = manuscript.document();
        PagePlan plan = manuscript.plan();
        Html html = new Html(EXPECTED_BYTES);
        html.raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .text(document.title())
                .raw("</title>\n");
        writeRemark(html, document.remark());
        html.raw("<style>\n");
        EmbeddedFonts.of(plan, FOOTER, fonts, encodedFonts).writeRules(html);
        html.raw(styleSheets.computeIfAbsent(
                        HtmlStyleSheet.of(document), sheet -> sheet.text().getBytes(UTF_8)))
                .raw(RareStyles.of(document))
                .raw(document.legend().isPresent() ? HtmlStyleSheet.MARKS : "")
                .raw("</style>\n</head>\n<body>\n");
        writeGrid(html, plan);
        writeData(html, manuscript.carried(), document.legend().isPresent());
        return html.raw("</body>\n</html>\n").toBytes();
    }

    private static void writeRemark(Html html, String remark) {
        if (!remark.isEmpty()) {
            html.raw("<meta name=\"description\"").attribute("content", remark).raw(">\n");
        }
    }

    private static void writeData(Html html, CarriedData carried, boolean compared) {
        html.raw("<script type=\"application/json\" id=\"form-data\"")
                .attribute("data-form", carried.formId())
                .attribute("data-edition", carried.edition());
        if (!carried.profile().isEmpty()) {
            html.attribute("data-profile", carried.profile());
        }
        if (!carried.signature().isEmpty()) {
            html.attribute("data-signature", carried.signature());
        }
        if (compared) {
            html.attribute("data-compared", "true");
        }
        html.raw(">").json(carried.json()).raw("</script>\n");
    }

    private static void writeGrid(Html html, PagePlan plan) {
        HtmlBlockWriter blocks = new HtmlBlockWriter(html);
        boolean severalPages = plan.pages() > 1;
        html.raw(severalPages ? "<main class=\"on-screen\">\n" : "<main>\n");
        plan.blocks().forEach(block -> block.accept(blocks));
        html.raw("</main>\n");
        if (severalPages) {
            new PaperWriter(html).write(plan);
        }
    }
}

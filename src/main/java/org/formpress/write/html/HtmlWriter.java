package org.formpress.write.html;

import java.nio.charset.StandardCharsets;
import org.formpress.font.FontLibrary;
import org.formpress.model.Document;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.Typesetter;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;

/** Writes one self-contained HTML file: nothing in it is fetched, nothing in it runs. */
public final class HtmlWriter implements DocumentWriter {

    private static final String FOOTER = "第0123456789页 共";

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

    private final FontLibrary fonts;
    private final Typesetter typesetter;

    public HtmlWriter(FontLibrary fonts, Typesetter typesetter) {
        this.fonts = fonts;
        this.typesetter = typesetter;
    }

    @Override
    public OutputFormat format() {
        return OutputFormat.HTML;
    }

    @Override
    public byte[] write(Manuscript manuscript) {
        Document document = manuscript.document();
        PagePlan plan = typesetter.plan(document);
        Html body = new Html();
        BlockWriter blocks = new BlockWriter(body);
        boolean severalPages = plan.pages() > 1;
        body.raw(severalPages ? "<main class=\"on-screen\">\n" : "<main>\n");
        plan.blocks().forEach(block -> block.accept(blocks));
        body.raw("</main>\n");
        if (severalPages) {
            new PaperWriter(body).write(plan);
        }
        Html html = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .text(document.title())
                .raw("</title>\n<style>\n")
                .raw(EmbeddedFonts.rules(plan, FOOTER, fonts))
                .raw(StyleSheet.of(document))
                .raw("</style>\n</head>\n<body>\n")
                .raw(body.toString())
                .raw("<script type=\"application/json\" id=\"form-data\">")
                .json(new String(manuscript.carried().json(), StandardCharsets.UTF_8))
                .raw("</script>\n</body>\n</html>\n");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }
}

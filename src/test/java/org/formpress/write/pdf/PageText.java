package org.formpress.write.pdf;

import java.util.stream.Collectors;
import org.formpress.prove.pdf.PdfPage;
import org.formpress.prove.pdf.PdfPage.Glyphs;

/** All characters of a page in the order in which they are drawn. */
final class PageText {

    private PageText() {}

    static String of(PdfPage page) {
        return page.texts().stream().map(Glyphs::text).collect(Collectors.joining());
    }
}

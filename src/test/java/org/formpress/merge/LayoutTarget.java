package org.formpress.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.formpress.model.Document;
import org.formpress.model.PageSetup;
import org.formpress.model.Typography;

/** Any text where a merged layout belongs: it becomes a document, or a fault with its place. */
public final class LayoutTarget {

    private static final String FILE = "test.ftl";
    private static final PageSetup PAGE = new PageSetup(210, 297, 16, 16, 16, 16);
    private static final Typography SIZES = new Typography(18, 11, 10, 13.5, 2.5, 2.5, 0.6, 19);

    private LayoutTarget() {}

    private static LayoutCursor cursor(byte[] layout) {
        return new LayoutCursor(
                new StringReader(new String(layout, StandardCharsets.UTF_8)), FILE, new TemplatePlaces());
    }

    public static void fuzzerTestOneInput(byte[] layout) {
        try {
            Document document = LayoutReader.read(cursor(layout), PAGE, SIZES, any -> List.of());
            assertThat(document.title()).isNotNull();
        } catch (TemplateException fault) {
            assertThat(fault).message().contains(": ");
        }
    }
}

package org.formpress.typeset;

import java.util.List;
import org.formpress.font.FontLibrary;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;

/** How far list items hang: as wide as their marker, and two characters for each outer list. */
final class TextIndents {

    private final FontLibrary fonts;
    private final int size;

    TextIndents(FontLibrary fonts, int size) {
        this.fonts = fonts;
        this.size = size;
    }

    /** The indent of all lines but the first of a list item, in thousandths of a point; 0 for a paragraph. */
    int of(TextParagraph paragraph, boolean bold) {
        if (paragraph.marker().isEmpty()) {
            return 0;
        }
        StyledText marker = marker(paragraph, bold);
        return Math.max(paragraph.level() - 1, 0) * 2 * size + marker.width(0, marker.length());
    }

    StyledText marker(TextParagraph paragraph, boolean bold) {
        return new StyledText(List.of(Run.plain(paragraph.marker() + " ")), fonts, size, bold);
    }
}

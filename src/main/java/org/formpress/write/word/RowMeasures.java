package org.formpress.write.word;

import org.formpress.model.RichText;
import org.formpress.model.TextParagraph;
import org.formpress.model.Typography;

/**
 * Widths and heights of texts, in pt, guessed without a font: Chinese characters are as wide as they are high, others half as
 * wide. Good enough to tell which row needs more than a page; Word lays out the lines itself.
 */
record RowMeasures(Typography type) {

    private static final int FIRST_WIDE = 0x2E80;
    private static final String WIDE_PUNCTUATION = "“”‘’—…·•①②③④⑤⑥⑦⑧⑨⑩≥≤";

    /** Distance from the edge of the text to the edge of a list item, before its marker. */
    double indent(TextParagraph item) {
        return Math.max(item.level() - 1, 0) * 2 * type.body();
    }

    /** Room for a list item's marker and the space after it. */
    double markerWidth(TextParagraph item) {
        return item.marker().isEmpty() ? 0 : width(item.marker()) + type.body() / 2;
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int codePoint) {
        boolean wide = codePoint >= FIRST_WIDE || WIDE_PUNCTUATION.indexOf(codePoint) >= 0;
        return wide ? type.body() : type.body() / 2;
    }

    /** Height of a cell with its lower rule; {@code width} is that of the cell. */
    double height(RichText text, double width) {
        double room = Math.max(width - 2 * type.paddingAcross(), type.body());
        int lines = text.paragraphs().stream()
                .mapToInt(paragraph -> lines(paragraph, room))
                .sum();
        return Math.max(type.minRowHeight(), lines * type.leading() + 2 * type.paddingAlong() + type.rule());
    }

    private int lines(TextParagraph paragraph, double room) {
        double width = Math.max(room - indent(paragraph) - markerWidth(paragraph), type.body());
        return paragraph
                .text()
                .lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(width(line) / width)))
                .sum();
    }
}

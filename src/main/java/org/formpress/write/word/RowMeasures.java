package org.formpress.write.word;

import org.formpress.bounds.Deadline;
import org.formpress.model.Cell;
import org.formpress.model.RichText;
import org.formpress.model.TextParagraph;
import org.formpress.model.Typography;
import org.formpress.text.Unseen;

/**
 * Estimates widths and heights of texts, in pt, without a font: Chinese characters are as wide as high, others half as wide. That
 * suffices to find rows that need more than a page; Word lays out the lines itself.
 */
record RowMeasures(Typography type) {

    /** Width of a stacked text, in characters: a little more than one, because fonts differ. */
    private static final double STACKED = 1.3;

    private static final int FIRST_WIDE = 0x2E80;
    /** Between tab stops, in characters; Word takes at most 64 stops. */
    private static final int TAB = 2;

    private static final int MAX_STOPS = 60;
    private static final String WIDE_PUNCTUATION = "“”‘’—…·•①②③④⑤⑥⑦⑧⑨⑩≥≤";

    /** Indent of a list item, before its marker. */
    double indent(TextParagraph item) {
        return Math.max(item.level() - 1, 0) * 2 * type.body();
    }

    /** Width of a list item's marker and the space after it. */
    double markerWidth(TextParagraph item) {
        return item.marker().isEmpty() ? 0 : width(item.marker()) + type.body() / 2;
    }

    /** The distance between tab stops. */
    double tab() {
        return TAB * type.body();
    }

    /** The first tab stop that its marker's own tab cannot reach. */
    int firstTabStop(TextParagraph paragraph) {
        return 1 + (int) (markerWidth(paragraph) / tab());
    }

    /** How many tab stops a paragraph may reach. */
    int tabStops(TextParagraph paragraph) {
        return (int) Math.min(MAX_STOPS, Math.ceil(width(paragraph.text()) / tab()) + 1);
    }

    double width(String text) {
        return width(text, 0, text.length());
    }

    private double width(String text, int from, int to) {
        int halves = 0;
        for (int at = from; at < to; at++) {
            char character = text.charAt(at);
            // A character beyond U+FFFF is two chars but counts once.
            if (!Character.isLowSurrogate(character) && !Unseen.is(character)) {
                halves += character == '\t' ? 2 * TAB : isWide(character) ? 2 : 1;
            }
        }
        return halves * type.body() / 2;
    }

    private static boolean isWide(char character) {
        return character >= FIRST_WIDE || character > '~' && WIDE_PUNCTUATION.indexOf(character) >= 0;
    }

    /** Height of a cell with that width, including its lower rule. */
    double height(Cell cell, double width) {
        return cell.style().stacked() ? height(cell.text(), type.body(), width) : height(cell.text(), width, width);
    }

    /** What a stacked text leaves free on both sides in a cell, so that no second character has room. */
    double stackedSide(double width) {
        return Math.max(0, (width - 2 * type.paddingAcross() - STACKED * type.body()) / 2);
    }

    private double height(RichText text, double textWidth, double width) {
        double room = Math.max(Math.min(textWidth, width - 2 * type.paddingAcross()), type.body());
        int lines = 0;
        for (TextParagraph paragraph : text.paragraphs()) {
            lines += lines(paragraph, room);
        }
        return Math.max(type.minRowHeight(), lines * type.leading() + 2 * type.paddingAlong() + type.rule());
    }

    private int lines(TextParagraph paragraph, double room) {
        Deadline.check();
        double width = Math.max(room - indent(paragraph) - markerWidth(paragraph), type.body());
        String text = paragraph.text();
        int lines = 0;
        for (int from = 0; from < text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            lines += (int) Math.max(1, Math.ceil(width(text, from, to) / width));
            from = to + 1;
        }
        return lines;
    }
}

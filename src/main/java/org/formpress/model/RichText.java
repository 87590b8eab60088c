package org.formpress.model;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a cell: paragraphs and list items; no paragraph at all for an empty cell. */
public record RichText(List<TextParagraph> paragraphs) {

    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** One paragraph a line of {@code text}; nothing for an empty text. */
    public static RichText plain(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        boolean oneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        if (oneLine) {
            return new RichText(List.of(TextParagraph.of(Run.plain(text))));
        }
        return new RichText(
                text.lines().map(line -> TextParagraph.of(Run.plain(line))).toList());
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** The text a reader sees: one line a paragraph, a list item after its marker and a space. */
    public String text() {
        return paragraphs.stream()
                .map(paragraph ->
                        paragraph.marker().isEmpty() ? paragraph.text() : paragraph.marker() + " " + paragraph.text())
                .collect(Collectors.joining("\n"));
    }
}

package org.formpress.model;

import java.util.List;
import java.util.stream.Collectors;
import org.formpress.text.Unseen;

/** The paragraphs and list items of a cell; none for an empty cell. */
public record RichText(List<TextParagraph> paragraphs) {

    public static final RichText EMPTY = new RichText(List.of());

    /** Marks a label that continues from the previous page (GB/T 7713.1, 7.1.5). */
    public static final String CONTINUED = "（续）";

    public RichText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** One paragraph per line of {@code text}; none for an empty text. */
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

    /** What a reader sees of it; the same text if that is all. */
    public RichText seen() {
        for (TextParagraph paragraph : paragraphs) {
            if (Unseen.first(paragraph.text()) >= 0) {
                return new RichText(paragraphs.stream().map(RichText::seen).toList());
            }
        }
        return this;
    }

    private static TextParagraph seen(TextParagraph paragraph) {
        List<Run> runs = paragraph.runs().stream()
                .map(run -> run.withText(Unseen.removed(run.text())))
                .toList();
        return new TextParagraph(runs, paragraph.marker(), paragraph.level(), paragraph.revision());
    }

    /** Whether it is one paragraph without emphasis, marker or change: {@link #text} says all of it. */
    public boolean isPlainLine() {
        return paragraphs.size() == 1 && paragraphs.get(0).isPlain();
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** The visible text: one line per paragraph; a list item after its marker and a space. */
    public String text() {
        return paragraphs.size() == 1
                ? text(paragraphs.get(0))
                : paragraphs.stream().map(RichText::text).collect(Collectors.joining("\n"));
    }

    private static String text(TextParagraph paragraph) {
        return paragraph.marker().isEmpty() ? paragraph.text() : paragraph.marker() + " " + paragraph.text();
    }
}

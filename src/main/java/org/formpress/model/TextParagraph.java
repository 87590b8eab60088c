package org.formpress.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One paragraph or list item of a cell.
 *
 * @param marker what stands before a list item, such as {@code "1."} or {@code "•"}; empty for a paragraph
 * @param level  how deep the list item is nested: 0 for a paragraph, 1 for the items of an outermost list
 */
public record TextParagraph(List<Run> runs, String marker, int level) {

    public TextParagraph {
        runs = List.copyOf(runs);
    }

    /** A paragraph, not a list item. */
    public static TextParagraph of(Run... runs) {
        return new TextParagraph(List.of(runs), "", 0);
    }

    /** The characters of the runs in order, without the marker. */
    public String text() {
        return runs.size() == 1
                ? runs.get(0).text()
                : runs.stream().map(Run::text).collect(Collectors.joining());
    }
}

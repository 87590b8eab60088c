package org.formpress.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One paragraph or list item of a cell.
 *
 * @param marker what stands before a list item, such as {@code "1."} or {@code "•"}; empty for a paragraph
 * @param level  how deep the list item is nested: 0 for a paragraph, 1 for the items of an outermost list
 * @param revision what became of its marker and its end, where two versions are compared
 */
public record TextParagraph(List<Run> runs, String marker, int level, Revision revision) {

    /**
     * What became of a paragraph beside its text.
     *
     * @param marker what became of its marker
     * @param former the marker it had before, in place of which it has another or none; else empty
     * @param end    what became of its end: one that was deleted joined it to the next paragraph
     */
    public record Revision(Mark marker, String former, Mark end) {

        /** Nothing was compared, or nothing changed. */
        public static final Revision NONE = new Revision(Mark.KEPT, "", Mark.KEPT);
    }

    public TextParagraph {
        runs = List.copyOf(runs);
    }

    /** A paragraph or list item of a form that is compared with nothing. */
    public TextParagraph(List<Run> runs, String marker, int level) {
        this(runs, marker, level, Revision.NONE);
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

    /** Whether it is a list item, or was one in the earlier version. */
    public boolean isItem() {
        return !marker.isEmpty() || !revision.former().isEmpty();
    }

    /** What stands before a list item: the former marker if it had another, then the marker. */
    public List<Run> markerRuns() {
        List<Run> shown = new ArrayList<>(2);
        if (!revision.former().isEmpty()) {
            shown.add(Run.plain(revision.former()).marked(Mark.DELETED));
        }
        if (!marker.isEmpty()) {
            shown.add(Run.plain(marker).marked(revision.marker()));
        }
        return shown;
    }
}

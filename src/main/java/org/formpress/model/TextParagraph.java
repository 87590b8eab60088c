package org.formpress.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph or list item of a cell.
 *
 * @param marker   of a list item, such as {@code "1."} or {@code "•"}; empty for a paragraph
 * @param level    nesting of a list item, from 1; 0 for a paragraph
 * @param revision changes to its marker and end, in a comparison
 */
public record TextParagraph(List<Run> runs, String marker, int level, Revision revision) {

    /**
     * Changes to a paragraph other than to its text.
     *
     * @param marker change of its marker
     * @param former the old marker, if it was replaced or removed; otherwise empty
     * @param end    change of its end: deleting it joins the next paragraph
     */
    public record Revision(Mark marker, String former, Mark end) {

        /** No change, or no comparison. */
        public static final Revision NONE = new Revision(Mark.KEPT, "", Mark.KEPT);
    }

    public TextParagraph {
        runs = List.copyOf(runs);
    }

    /** Without a comparison. */
    public TextParagraph(List<Run> runs, String marker, int level) {
        this(runs, marker, level, Revision.NONE);
    }

    /** A paragraph, not a list item. */
    public static TextParagraph of(Run... runs) {
        return new TextParagraph(List.of(runs), "", 0);
    }

    /** The text of all runs, without the marker. */
    public String text() {
        return runs.size() == 1
                ? runs.get(0).text()
                : runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Whether it is one run without emphasis, marker or change. */
    boolean isPlain() {
        return runs.size() == 1 && runs.get(0).isPlain() && marker.isEmpty() && revision.equals(Revision.NONE);
    }

    /** Whether it is a list item, or was one in the earlier version. */
    public boolean isItem() {
        return !marker.isEmpty() || !revision.former().isEmpty();
    }

    /** The former marker, if any, and then the marker. */
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

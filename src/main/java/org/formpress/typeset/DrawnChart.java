package org.formpress.typeset;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.formpress.chart.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of a chart. It is drawn when it is first asked for, because the pages of a book are counted before its page numbers are
 * known, and planned again with them. Thread-safe.
 */
public final class DrawnChart {

    /** A text and the start of its baseline, in thousandths of a point from the upper left corner to the right and down. */
    public record Label(List<Line.Piece> pieces, int size, int x, int y) {

        public Label {
            pieces = List.copyOf(pieces);
        }
    }

    private record Parts(List<Drawing.Area> areas, List<Label> labels) {}

    private final Supplier<Parts> artist;
    private volatile @Nullable Parts parts;

    private DrawnChart(Supplier<Parts> artist) {
        this.artist = artist;
    }

    /**
     * A chart that is drawn later.
     *
     * @param artist draws it; always the same
     * @param setter sets a text of it
     */
    static DrawnChart of(Supplier<Drawing> artist, Function<Drawing.Text, Label> setter) {
        return new DrawnChart(() -> {
            Drawing drawing = artist.get();
            return new Parts(
                    drawing.areas(), drawing.texts().stream().map(setter).toList());
        });
    }

    private Parts parts() {
        Parts drawn = parts;
        if (drawn == null) {
            drawn = artist.get();
            parts = drawn;
        }
        return drawn;
    }

    /** Filled areas, bottommost first; in points, from the upper left corner to the right and down. */
    public List<Drawing.Area> areas() {
        return parts().areas();
    }

    /** Texts on top of the areas. */
    public List<Label> labels() {
        return parts().labels();
    }
}

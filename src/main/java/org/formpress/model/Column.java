package org.formpress.model;

import java.util.Arrays;
import java.util.List;

/**
 * A column of a table; lengths in mm.
 *
 * @param width as the form declares it
 * @param min   the least width that a page may need it to have
 * @param max   the greatest
 */
public record Column(double width, double min, double max) {

    public Column {
        if (!(min > 0 && min <= width && width <= max)) {
            throw new InvalidDocumentException("a column of " + width + " mm, " + min + " to " + max
                    + ": widths must be positive millimetres in order");
        }
    }

    /** Columns that are always as wide as declared. */
    public static List<Column> fixed(double... widths) {
        return Arrays.stream(widths)
                .mapToObj(width -> new Column(width, width, width))
                .toList();
    }

    /** Whether its width may change. */
    public boolean isFlexible() {
        return min < max;
    }
}

package org.formpress.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/** A drawing without any pixel; lengths are points, from the upper left corner to the right and down. */
public record Drawing(List<Area> areas, List<Text> texts) {

    /** Something filled, by the non-zero rule. */
    public record Area(Path2D outline, Color color) {}

    /**
     * A text above all areas, black.
     *
     * @param x where it begins on its base line
     */
    public record Text(String text, double size, double x, double y) {}

    public Drawing {
        areas = List.copyOf(areas);
        texts = List.copyOf(texts);
    }
}

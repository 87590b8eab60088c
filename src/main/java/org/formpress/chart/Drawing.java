package org.formpress.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/** A vector drawing; coordinates in points, from the upper left corner to the right and down. */
public record Drawing(List<Area> areas, List<Text> texts) {

    /** An area filled by the non-zero rule. */
    public record Area(Path2D outline, Color color) {}

    /**
     * A black text above all areas.
     *
     * @param x the start of its baseline
     */
    public record Text(String text, double size, double x, double y) {}

    public Drawing {
        areas = List.copyOf(areas);
        texts = List.copyOf(texts);
    }
}

package org.formpress.typeset;

/** Lengths as whole thousandths of a point, the unit in which FOP lays out; 1 pt = 1/72 inch. */
public final class Millipoints {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private Millipoints() {}

    public static int ofPoints(double points) {
        return (int) Math.round(points * 1000);
    }

    public static int ofMillimetres(double millimetres) {
        return ofPoints(millimetres * POINTS_PER_MM);
    }
}

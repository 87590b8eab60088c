package org.formpress.typeset;

import org.formpress.model.PageSetup;

/** Lengths in whole thousandths of a point, FOP's layout unit; 1 pt = 1/72 inch. */
public final class Millipoints {

    private Millipoints() {}

    public static int ofPoints(double points) {
        return (int) Math.round(points * 1000);
    }

    public static int ofMillimetres(double millimetres) {
        return ofPoints(millimetres * PageSetup.POINTS_PER_MM);
    }
}

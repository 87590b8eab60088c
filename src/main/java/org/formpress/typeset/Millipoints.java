package org.formpress.typeset;

import org.formpress.model.PageSetup;

/** Lengths in whole thousandths of a point, FOP's layout unit; 1 pt = 1/72 inch. */
public final class Millipoints {

    private Millipoints() {}

    public static int ofPoints(double points) {
        return (int) Math.round(points * 1000);
    }

    /** The other way: how many millimetres a length has. */
    public static double toMillimetres(int length) {
        return length / 1000.0 / PageSetup.POINTS_PER_MM;
    }

    public static int ofMillimetres(double millimetres) {
        return ofPoints(millimetres * PageSetup.POINTS_PER_MM);
    }
}

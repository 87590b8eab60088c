package org.formpress.write.word;

import org.formpress.model.PageSetup;

/** Lengths in twentieths of a point, the unit of WordprocessingML (dxa). */
final class Twips {

    private static final double PER_POINT = 20;

    private Twips() {}

    static int ofPoints(double points) {
        return (int) Math.round(points * PER_POINT);
    }

    static int ofMillimetres(double millimetres) {
        return ofPoints(millimetres * PageSetup.POINTS_PER_MM);
    }

    static double toPoints(int twips) {
        return twips / PER_POINT;
    }
}

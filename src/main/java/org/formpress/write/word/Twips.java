package org.formpress.write.word;

/** Lengths in twentieths of a point, the unit of WordprocessingML that its schema calls dxa. */
final class Twips {

    private static final double PER_MM = 1440 / 25.4;

    private Twips() {}

    static int ofPoints(double points) {
        return (int) Math.round(points * 20);
    }

    static int ofMillimetres(double millimetres) {
        return (int) Math.round(millimetres * PER_MM);
    }
}

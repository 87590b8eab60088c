package org.formpress.read.look;

/**
 * Colours as numbers from 0x000000 to 0xFFFFFF, and how little of them is too little to see.
 */
public final class Ink {

    /** The colour of paper. */
    public static final int PAPER = 0xFFFFFF;

    /** In pt: what is not larger cannot be read. */
    public static final double MIN_SIZE = 1;

    /** Of 255: nobody notices less in any of red, green and blue. */
    private static final int MIN_CONTRAST = 32;

    private static final int HEX = 16;

    private Ink() {}

    /** Whether a colour can be seen on another. */
    public static Sight on(int ground, int ink) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((ground >> shift & 0xFF) - (ink >> shift & 0xFF)) >= MIN_CONTRAST) {
                return Sight.SEEN;
            }
        }
        return Sight.FAINT;
    }

    /** The colour on the way from one to another. @param part how far, from 0 to 1 */
    public static int between(int from, int to, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int start = from >> shift & 0xFF;
            mixed = mixed << 8 | (int) Math.round(start + ((to >> shift & 0xFF) - start) * part);
        }
        return mixed;
    }

    /** The colour written as six hexadecimal digits; -1 for other text. */
    public static int of(String hex) {
        return hex.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(hex, HEX) : -1;
    }
}

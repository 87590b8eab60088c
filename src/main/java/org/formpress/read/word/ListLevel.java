package org.formpress.read.word;

import org.formpress.problem.RefusedException;
import org.formpress.read.ooxml.XmlCursor;

/**
 * A level of a list (ISO/IEC 29500-1, 17.9.6).
 *
 * @param start   its first number
 * @param format  of its numbers; empty for one that is not among the common ones
 * @param text    around the numbers; {@code %1} stands for that of the first level
 * @param follows what is between marker and text: {@code tab}, {@code space} or {@code nothing}
 * @param restart the level, from 1, after which and after those above it begins again; 0 for never, -1 for the one above
 * @param isLegal whether all its numbers are decimal
 * @param style   the paragraph style it belongs to; empty for none
 */
record ListLevel(
        int start,
        String format,
        String text,
        String follows,
        int restart,
        boolean isLegal,
        String style,
        RunProperties run) {

    /** Reads {@code lvl}, at whose start the cursor is. */
    static ListLevel read(XmlCursor cursor) throws RefusedException {
        Builder read = new Builder();
        cursor.children(name -> read.add(name, cursor));
        return new ListLevel(
                read.start, read.format, read.text, read.follows, read.restart, read.isLegal, read.style, read.run);
    }

    private static final class Builder {

        private int start;
        private String format = "decimal";
        private String text = "";
        private String follows = "tab";
        private int restart = -1;
        private boolean isLegal;
        private String style = "";
        private RunProperties run = RunProperties.NONE;

        private void add(String name, XmlCursor cursor) throws RefusedException {
            String value = cursor.attribute("val");
            switch (name) {
                case "start" -> start = number(value);
                case "numFmt" -> format = value;
                case "lvlText" -> text = value;
                case "suff" -> follows = value;
                case "lvlRestart" -> restart = number(value);
                case "isLgl" -> isLegal = RunProperties.isOn(cursor);
                case "pStyle" -> style = value;
                case "rPr" -> run = RunProperties.read(cursor);
                // A picture as a bullet, or a format of later versions.
                case "lvlPicBulletId", "AlternateContent" -> format = "";
                default -> {
                    // Indents and alignment.
                }
            }
        }
    }

    /** A number of at most nine digits; -1 for other text. */
    static int number(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
    }
}

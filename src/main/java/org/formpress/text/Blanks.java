package org.formpress.text;

import java.util.Map;

/** Blanks other than the ordinary space and the ideographic one (U+3000). */
public final class Blanks {

    /** The widths of those that many fonts lack, in thousandths of the em (Unicode, 6.2, space characters; thin ones as in HarfBuzz). */
    public static final Map<Integer, Integer> WIDTHS = Map.ofEntries(
            Map.entry(0x2000, 500),
            Map.entry(0x2001, 1000),
            Map.entry(0x2002, 500),
            Map.entry(0x2003, 1000),
            Map.entry(0x2004, 333),
            Map.entry(0x2005, 250),
            Map.entry(0x2006, 167),
            Map.entry(0x2007, 500),
            Map.entry(0x2008, 250),
            Map.entry(0x2009, 200),
            Map.entry(0x200A, 100),
            Map.entry(0x202F, 200),
            Map.entry(0x205F, 222));

    private static final char NO_BREAK_SPACE = '\u00A0';

    private Blanks() {}

    /** Whether a character is such a blank. */
    public static boolean is(char character) {
        return character == NO_BREAK_SPACE
                || character >= 0x2000 && character <= 0x205F && WIDTHS.containsKey((int) character);
    }
}

package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.look.Ink;
import org.formpress.read.ooxml.XmlCursor;

/** The colours of a workbook (ISO/IEC 29500-1, 18.8.3): by value, by number, or by place in its theme. */
final class Palette {

    /** The colours that have a number, from 8 on; those before are the first eight of them again (18.8.27). */
    private static final List<Integer> INDEXED = Stream.of(("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
                            + " 800000 008000 000080 808000 800080 008080 C0C0C0 808080"
                            + " 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF"
                            + " 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF"
                            + " 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99"
                            + " 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696"
                            + " 003366 339966 003300 333300 993300 993366 333399 333333")
                    .split(" ", -1))
            .map(Ink::of)
            .toList();

    private static final int FIRST = 8;
    private static final int BACKGROUND = 65;
    private static final List<Integer> OFFICE =
            List.of(0xFFFFFF, 0x000000, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646);

    private final List<Integer> theme;
    private final List<Integer> indexed;

    private Palette(List<Integer> theme, List<Integer> indexed) {
        this.theme = theme;
        this.indexed = indexed;
    }

    /** @param xml the theme; empty for none */
    static Palette of(String part, byte[] xml, FileBounds bounds) throws RefusedException {
        List<Integer> colours = new ArrayList<>();
        XmlCursor cursor = new XmlCursor(part, xml, bounds);
        while (xml.length > 0 && cursor.next()) {
            if (cursor.atStart() && cursor.name().equals("clrScheme")) {
                cursor.children(name -> cursor.children(value -> {
                    String last = cursor.attribute("lastClr");
                    colours.add(Math.max(0, Ink.of(last.isEmpty() ? cursor.attribute("val") : last)));
                }));
                break;
            }
        }
        return new Palette(colours.size() < OFFICE.size() ? OFFICE : ordered(colours), INDEXED);
    }

    /** The scheme names dark before light, its numbers begin with light (20.1.6.2, 18.8.3). */
    private static List<Integer> ordered(List<Integer> scheme) {
        List<Integer> ordered = new ArrayList<>(scheme);
        ordered.set(0, scheme.get(1));
        ordered.set(1, scheme.get(0));
        ordered.set(2, scheme.get(3));
        ordered.set(3, scheme.get(2));
        return ordered;
    }

    /** The colour that an element names; {@code other} if it names none. */
    int colour(XmlCursor cursor, int other) {
        String rgb = cursor.attribute("rgb");
        String indexed = cursor.attribute("indexed");
        String place = cursor.attribute("theme");
        if (rgb.length() >= 6) {
            int value = Ink.of(rgb.substring(rgb.length() - 6));
            return value < 0 ? other : tinted(value, cursor.attribute("tint"));
        }
        if (!indexed.isEmpty()) {
            return indexed(Numbers.integer(indexed, -1), other);
        }
        int number = Numbers.integer(place, -1);
        return number < 0 || number >= theme.size() ? other : tinted(theme.get(number), cursor.attribute("tint"));
    }

    private int indexed(int number, int other) {
        int index = number < FIRST ? number : number - FIRST;
        return number == BACKGROUND ? Ink.PAPER : index >= 0 && index < indexed.size() ? indexed.get(index) : other;
    }

    /** The colour that the current element, {@code rgbColor} of the workbook's own colours, has. */
    static int ofArgb(XmlCursor cursor) {
        String argb = cursor.attribute("rgb");
        return Math.max(0, Ink.of(argb.substring(Math.max(0, argb.length() - 6))));
    }

    /**
     * The same with the workbook's own colours by number, which may be fewer than there are (18.8.27).
     *
     * @param own those from number 0 on; the first eight of them stand for the next eight, too
     */
    Palette withIndexed(List<Integer> own) {
        List<Integer> all = new ArrayList<>(INDEXED);
        for (int number = FIRST; number < Math.min(own.size(), FIRST + all.size()); number++) {
            all.set(number - FIRST, own.get(number));
        }
        return new Palette(theme, all);
    }

    /** Lighter, or darker where the tint is negative (18.8.19); on each of red, green and blue, which is near enough. */
    private static int tinted(int colour, String tint) {
        double by = Numbers.decimal(tint, 0);
        int tinted = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int value = colour >> shift & 0xFF;
            double moved = by < 0 ? value * (1 + by) : value + (0xFF - value) * by;
            tinted = tinted << 8 | (int) Math.max(0, Math.min(0xFF, Math.round(moved)));
        }
        return tinted;
    }
}

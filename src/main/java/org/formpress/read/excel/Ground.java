package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.look.Ink;
import org.formpress.read.look.Sight;
import org.formpress.read.ooxml.XmlCursor;

/**
 * What is behind the text of a cell (ISO/IEC 29500-1, 18.8.20).
 *
 * @param colours on each of which a part of the text may stand
 */
record Ground(List<Integer> colours) {

    static final Ground PAPER = new Ground(List.of(Ink.PAPER));

    private static final int BLACK = 0x000000;

    /** Patterns that cover half of the cell or more (18.18.55); those of others are dots and thin lines. */
    private static final Set<String> DENSE = Set.of(
            "mediumGray",
            "darkGray",
            "darkHorizontal",
            "darkVertical",
            "darkDown",
            "darkUp",
            "darkGrid",
            "darkTrellis");

    /** More stops than any gradient of a form's cell has. */
    private static final int MAX_STOPS = 16;

    /** Between two stops of a gradient. */
    private static final int STEPS = 8;

    Ground {
        colours = List.copyOf(colours);
    }

    /** Reads the current element, a {@code fill} of a cell's style. */
    static Ground read(XmlCursor cursor, Palette palette) throws RefusedException {
        return read(cursor, palette, "none");
    }

    /** Reads the current element, a {@code fill} of a conditional format: it is solid unless it says otherwise. */
    static Ground readConditional(XmlCursor cursor, Palette palette) throws RefusedException {
        return read(cursor, palette, "");
    }

    private static Ground read(XmlCursor cursor, Palette palette, String unsaid) throws RefusedException {
        List<Integer> colours = new ArrayList<>(2);
        cursor.children(name -> {
            if (name.equals("gradientFill")) {
                gradient(cursor, palette, colours);
            } else {
                String type = cursor.attribute("patternType");
                pattern(cursor, palette, type.isEmpty() ? unsaid : type, unsaid.isEmpty(), colours);
            }
        });
        return colours.isEmpty() ? PAPER : new Ground(colours);
    }

    private static void pattern(
            XmlCursor cursor, Palette palette, String type, boolean conditional, List<Integer> colours)
            throws RefusedException {
        int[] front = {conditional ? -1 : BLACK};
        int[] back = {conditional ? -1 : Ink.PAPER};
        cursor.children(name -> {
            if (name.equals("fgColor")) {
                front[0] = palette.colour(cursor, BLACK);
            } else {
                back[0] = palette.colour(cursor, Ink.PAPER);
            }
        });
        boolean solid = type.isEmpty() || type.equals("solid");
        if (solid) {
            // In conditional formats a solid ground is the colour behind the pattern.
            colours.add(!conditional ? front[0] : back[0] >= 0 ? back[0] : Math.max(front[0], BLACK));
        } else if (!type.equals("none")) {
            colours.add(back[0] >= 0 ? back[0] : Ink.PAPER);
            if (DENSE.contains(type)) {
                colours.add(Math.max(front[0], BLACK));
            }
        }
    }

    private static void gradient(XmlCursor cursor, Palette palette, List<Integer> colours) throws RefusedException {
        List<Integer> stops = new ArrayList<>(2);
        cursor.children(stop -> cursor.children(name -> stops.add(palette.colour(cursor, Ink.PAPER))));
        colours.addAll(between(stops, cursor.part()).colours());
    }

    /** A ground that turns from each of the colours into the next. @param part of the file, for messages */
    static Ground between(List<Integer> stops, String part) throws RefusedException {
        if (stops.size() > MAX_STOPS) {
            throw FileRefusal.unsafe("file.nesting", part);
        }
        List<Integer> colours = new ArrayList<>(stops);
        for (int index = 1; index < stops.size(); index++) {
            for (int step = 1; step < STEPS; step++) {
                colours.add(Ink.between(stops.get(index - 1), stops.get(index), (double) step / STEPS));
            }
        }
        return new Ground(colours);
    }

    /** Whether text of a colour can be seen, wherever it stands. */
    Sight under(int ink) {
        Sight sight = Sight.SEEN;
        for (int colour : colours) {
            sight = sight.and(Ink.on(colour, ink));
        }
        return sight;
    }
}

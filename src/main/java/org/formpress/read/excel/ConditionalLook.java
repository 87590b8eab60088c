package org.formpress.read.excel;

import java.util.Optional;
import org.formpress.problem.RefusedException;
import org.formpress.read.look.Sight;
import org.formpress.read.ooxml.XmlCursor;

/**
 * What a conditional format makes of a cell where its condition holds (ISO/IEC 29500-1, 18.8.14).
 *
 * @param struck   whether a line goes through the text
 * @param unclear  whether it hides a number or gives it another format
 * @param ink      the colour of the text; -1 for that of the cell
 * @param ground   what is behind the text; empty for that of the cell
 */
record ConditionalLook(boolean struck, boolean unclear, int ink, Optional<Ground> ground) {

    static final ConditionalLook PLAIN = new ConditionalLook(false, false, -1, Optional.empty());

    /** Reads the current element, {@code dxf}. */
    static ConditionalLook read(XmlCursor cursor, Palette palette) throws RefusedException {
        ConditionalLook[] look = {PLAIN};
        cursor.children(name -> look[0] = look[0].with(name, cursor, palette));
        return look[0];
    }

    private ConditionalLook with(String name, XmlCursor cursor, Palette palette) throws RefusedException {
        switch (name) {
            case "font" -> {
                CellFont font = CellFont.read(cursor, palette);
                return new ConditionalLook(font.struck(), unclear, font.ink(), ground);
            }
            case "fill" -> {
                return new ConditionalLook(struck, unclear, ink, Optional.of(Ground.readConditional(cursor, palette)));
            }
            case "numFmt" -> {
                return new ConditionalLook(struck, true, ink, ground);
            }
            default -> {
                cursor.skip();
                return this;
            }
        }
    }

    /** The same with another ground, that of a scale of colours or a bar. */
    ConditionalLook on(Ground other) {
        return new ConditionalLook(struck, unclear, ink, Optional.of(other));
    }

    /** The same, but only a bar or a sign is shown for a number. */
    ConditionalLook withoutNumber() {
        return new ConditionalLook(struck, true, ink, ground);
    }

    /** Whether a reader may see something else than without it. */
    boolean changes(CellDisplay cell) {
        int colour = ink >= 0 ? ink : Math.max(0, cell.font().ink());
        return struck || unclear || ground.orElse(cell.ground()).under(colour) != Sight.SEEN;
    }
}

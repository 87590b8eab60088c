package org.formpress.font;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.formpress.font.LayoutTable.Subtable;

/** Where a font puts combining marks: the anchors of its features {@code mark} and {@code mkmk} (OpenType 1.9, "GPOS"). */
final class MarkAnchors {

    private static final int MARK_TO_BASE = 4;
    private static final int MARK_TO_MARK = 6;
    private static final int EXTENSION = 9;

    private final LayoutTable table;
    private final List<Subtable> onBases;
    private final List<Subtable> onMarks;

    MarkAnchors(ByteBuffer positions) {
        this.table = new LayoutTable(positions, EXTENSION);
        this.onBases = subtables("mark", MARK_TO_BASE);
        this.onMarks = subtables("mkmk", MARK_TO_MARK);
    }

    private List<Subtable> subtables(String feature, int type) {
        return table.feature(feature).stream()
                .filter(subtable -> subtable.type() == type)
                .toList();
    }

    /** From one glyph's origin to another's, in font units. */
    record Offset(int x, int y) {

        Offset plus(Offset other) {
            return new Offset(x + other.x, y + other.y);
        }
    }

    /** Where a mark goes on a base; nothing if the font does not say. */
    Optional<Offset> onBase(int base, int mark) {
        return offset(onBases, base, mark);
    }

    /** Where a mark goes on another mark; nothing if the font does not say. */
    Optional<Offset> onMark(int below, int mark) {
        return offset(onMarks, below, mark);
    }

    /** Lookups are applied in their order, so the last one decides. */
    private Optional<Offset> offset(List<Subtable> subtables, int base, int mark) {
        return subtables.stream()
                .flatMap(subtable -> offset(subtable.at(), base, mark).stream())
                .reduce((earlier, later) -> later);
    }

    private Optional<Offset> offset(int at, int base, int mark) {
        int markIndex = table.covered(at + table.number(at + 2), mark);
        int baseIndex = table.covered(at + table.number(at + 4), base);
        if (markIndex < 0 || baseIndex < 0) {
            return Optional.empty();
        }
        int classes = table.number(at + 6);
        int marks = at + table.number(at + 8);
        int bases = at + table.number(at + 10);
        int markClass = table.number(marks + 2 + 4 * markIndex);
        int baseAnchor = table.number(bases + 2 + 2 * (baseIndex * classes + markClass));
        int markAnchor = marks + table.number(marks + 4 + 4 * markIndex);
        return baseAnchor == 0 ? Optional.empty() : Optional.of(between(bases + baseAnchor, markAnchor));
    }

    private Offset between(int baseAnchor, int markAnchor) {
        return new Offset(
                table.signed(baseAnchor + 2) - table.signed(markAnchor + 2),
                table.signed(baseAnchor + 4) - table.signed(markAnchor + 4));
    }
}

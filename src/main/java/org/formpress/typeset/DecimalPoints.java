package org.formpress.typeset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.formpress.model.AmountColumns;
import org.formpress.model.Cell;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;

/**
 * Where the amounts of a column stand, so that their decimal points are under each other, and all of them together in the middle.
 * Digits are not equally wide: the font's 1 is narrower. Lengths are thousandths of a point.
 */
final class DecimalPoints {

    /** What nobody sees. */
    private static final int MIN_INDENT = 100;

    /** Larger indents hide text in web pages, so that no reader trusts them. */
    private static final int MAX_INDENT = 99_000;

    private final Function<Cell, MeasuredText> texts;
    private final Map<Cell, Integer> indents = new IdentityHashMap<>();

    DecimalPoints(Grid grid, Function<Cell, MeasuredText> texts) {
        this.texts = texts;
        AmountColumns.of(grid).forEach(this::align);
    }

    /** A line that is centred behind an indent moves by half of it. */
    private void align(List<Placed> column) {
        int[] leads = new int[column.size()];
        int most = Integer.MIN_VALUE;
        for (int index = 0; index < leads.length; index++) {
            MeasuredText text = texts.apply(column.get(index).cell());
            leads[index] = 2 * text.widthBefore('.') - text.oneLine();
            most = Math.max(most, leads[index]);
        }
        for (int index = 0; index < leads.length; index++) {
            int indent = most - leads[index];
            if (indent >= MIN_INDENT && indent <= MAX_INDENT) {
                indents.put(column.get(index).cell(), indent);
            }
        }
    }

    /**
     * The lines of a cell; that of a shorter amount is centred behind an indent.
     *
     * @param room width of the cell's text
     */
    List<Line> aligned(Cell cell, List<Line> lines, int room) {
        Integer indent = indents.isEmpty() ? null : indents.get(cell);
        if (indent == null || indent + texts.apply(cell).oneLine() > room) {
            return lines;
        }
        Line line = lines.get(0);
        return List.of(new Line(line.pieces(), line.paragraph(), line.first(), line.broken(), indent));
    }
}

package org.formpress.typeset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.bounds.LruCache;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.model.Cell;
import org.formpress.model.CellStyle;

/** The texts of a document's cells in one size: measured once, and set again only for another width. Not thread-safe. */
final class DocumentTexts {

    /**
     * One of a form's own words, which all its copies have: bold, in one paragraph.
     *
     * @param size  of the text, in thousandths of a point
     * @param width of the box, likewise
     */
    record Label(String text, CellStyle style, int size, int width) {}

    private record SetText(int width, List<Line> lines) {}

    private final LruCache<Label, List<Line>> labels;
    private final int size;
    private final TextSetter setter;
    private final Map<Cell, MeasuredText> measured = new IdentityHashMap<>();
    private final Map<Cell, SetText> set = new IdentityHashMap<>();

    /**
     * @param labels that other documents have had
     * @param size   of the text, in thousandths of a point
     */
    DocumentTexts(FontLibrary fonts, LruCache<Label, List<Line>> labels, int size) {
        this.labels = labels;
        this.size = size;
        this.setter = new TextSetter(fonts, size, true);
    }

    MeasuredText measured(Cell cell) {
        MeasuredText known = measured.get(cell);
        if (known == null) {
            known = setter.measure(cell.text(), font(cell), LineEnds.of(cell));
            measured.put(cell, known);
        }
        return known;
    }

    private static FontRole font(Cell cell) {
        return cell.style().bold() ? FontRole.BODY_BOLD : FontRole.BODY;
    }

    /** The lines of a cell whose text has that width, in thousandths of a point. */
    List<Line> lines(Cell cell, int width) {
        if (cell.style().bold() && cell.pointer().isEmpty() && cell.text().isPlainLine()) {
            return label(cell, width);
        }
        SetText known = set.get(cell);
        if (known == null || known.width() != width) {
            known = new SetText(width, lines(cell, measured(cell), width));
            set.put(cell, known);
        }
        return known.lines();
    }

    private List<Line> label(Cell cell, int width) {
        Label label = new Label(cell.text().text(), cell.style(), size, width);
        List<Line> known = labels.get(label);
        if (known == null) {
            known = List.copyOf(lines(cell, measured(cell), width));
            labels.put(label, known);
        }
        return known;
    }

    /** The lines of a label that is printed again on the next page. */
    List<Line> continued(Cell cell, int width) {
        return lines(cell, setter.measure(CellBox.continuedText(cell.text()), font(cell), LineEnds.of(cell)), width);
    }

    private List<Line> lines(Cell cell, MeasuredText text, int width) {
        if (LineEnds.of(cell) != LineEnds.USUAL) {
            return setter.set(text, width);
        }
        return switch (cell.style().alignment()) {
            case START -> setter.setJustified(text, width);
            case CENTER -> cell.style().bold() ? setter.setLabel(text, width) : setter.setValue(text, width);
            case END -> setter.set(text, width);
        };
    }
}

package org.formpress.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Grid.Placed;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.jspecify.annotations.Nullable;

/** A cell's lines, and how many of them earlier pages have printed. */
final class CellBox {

    private final Placed placed;
    private final List<Line> lines;
    private final Supplier<List<Line>> continuedLabel;
    private @Nullable List<Line> continuedLines;
    private int printed;
    private boolean begun;

    /**
     * @param continuedLabel sets the label again, marked as continued; no lines for other cells. Called only when a page ends
     *                       inside the cell, which is rare.
     */
    CellBox(Placed placed, List<Line> lines, Supplier<List<Line>> continuedLabel) {
        this.placed = placed;
        this.lines = lines;
        this.continuedLabel = continuedLabel;
    }

    /** Whether a cell that crosses a page break is printed again on the next page. */
    static boolean repeats(Cell cell) {
        return cell.role() != CellRole.DATA && !cell.text().isEmpty();
    }

    /** A label's text, marked as continued. */
    static RichText continuedText(RichText text) {
        List<TextParagraph> paragraphs = text.paragraphs();
        TextParagraph last = paragraphs.get(paragraphs.size() - 1);
        List<Run> runs = new ArrayList<>(last.runs());
        Run end = runs.remove(runs.size() - 1);
        runs.add(end.withText(end.text() + RichText.CONTINUED));
        List<TextParagraph> marked = new ArrayList<>(paragraphs.subList(0, paragraphs.size() - 1));
        marked.add(new TextParagraph(runs, last.marker(), last.level(), last.revision()));
        return new RichText(marked);
    }

    Placed placed() {
        return placed;
    }

    boolean begun() {
        return begun;
    }

    /** The lines for the next page: the rest of the text, or the whole label again. */
    List<Line> due() {
        if (printed < lines.size()) {
            return lines.subList(printed, lines.size());
        }
        return begun ? continuedLines() : List.of();
    }

    private List<Line> continuedLines() {
        if (continuedLines == null) {
            continuedLines = continuedLabel.get();
        }
        return continuedLines;
    }

    /** Whether earlier pages have printed only part of the text. */
    boolean midText() {
        return printed > 0 && printed < lines.size();
    }

    /** Notes that a page printed the first {@code count} lines of {@link #due}. */
    void print(int count) {
        printed = Math.min(lines.size(), printed + count);
        begun = true;
    }
}

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

/** A cell's lines, and how many of them earlier pages already printed. */
final class CellBox {

    /** What a label that goes on from the page before is marked with (续表 practice of GB/T 7713.1, 7.1.5). */
    private static final String CONTINUED = "（续）";

    private final Placed placed;
    private final List<Line> lines;
    private final Supplier<List<Line>> continuedLabel;
    private @Nullable List<Line> continuedLines;
    private int printed;
    private boolean begun;

    /**
     * @param lines          the cell's text
     * @param continuedLabel sets the label again, marked as continued; no lines for a cell that is no label. Asked only when a
     *                       page ends in the cell, which most cells never see.
     */
    CellBox(Placed placed, List<Line> lines, Supplier<List<Line>> continuedLabel) {
        this.placed = placed;
        this.lines = lines;
        this.continuedLabel = continuedLabel;
    }

    /** Whether a cell that reaches over a page break is printed again on the next page. */
    static boolean repeats(Cell cell) {
        return cell.role() != CellRole.DATA && !cell.text().isEmpty();
    }

    /** A label's text with the mark that it goes on from the page before. */
    static RichText continuedText(RichText text) {
        List<TextParagraph> paragraphs = text.paragraphs();
        TextParagraph last = paragraphs.get(paragraphs.size() - 1);
        List<Run> runs = new ArrayList<>(last.runs());
        Run end = runs.remove(runs.size() - 1);
        runs.add(end.withText(end.text() + CONTINUED));
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

    /** The lines that the next page has to print: the rest of the text, or the whole label again. */
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

    /** Whether earlier pages printed a part of the text, but not all. */
    boolean midText() {
        return printed > 0 && printed < lines.size();
    }

    /** Takes note that a page printed the first {@code count} of the lines that were due. */
    void print(int count) {
        printed = Math.min(lines.size(), printed + count);
        begun = true;
    }
}

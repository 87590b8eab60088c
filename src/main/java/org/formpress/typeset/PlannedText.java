package org.formpress.typeset;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.formpress.font.FontRole;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;

/** Visits all text of a plan, with its fonts. */
public final class PlannedText implements PagePlan.Visitor {

    private final BiConsumer<FontRole, String> reader;

    private PlannedText(BiConsumer<FontRole, String> reader) {
        this.reader = reader;
    }

    /** Passes every piece of text and its font to {@code reader}. */
    public static void read(PagePlan plan, BiConsumer<FontRole, String> reader) {
        PlannedText text = new PlannedText(reader);
        plan.blocks().forEach(block -> block.accept(text));
    }

    /** The fonts a plan uses. */
    public static Set<FontRole> fonts(PagePlan plan) {
        Set<FontRole> fonts = EnumSet.noneOf(FontRole.class);
        read(plan, (font, text) -> fonts.add(font));
        return fonts;
    }

    @Override
    public void heading(PlannedHeading planned) {
        planned.lines().forEach(line -> read(line.pieces()));
    }

    @Override
    public void caption(PlannedCaption planned) {
        planned.lines().forEach(line -> line.forEach(this::read));
    }

    @Override
    public void paragraph(PlannedParagraph planned) {
        planned.lines().forEach(line -> read(line.pieces()));
    }

    @Override
    public void chart(PlannedChart planned) {
        planned.drawn().labels().forEach(label -> read(label.pieces()));
    }

    private void read(List<Line.Piece> pieces) {
        for (Line.Piece piece : pieces) {
            reader.accept(piece.font(), piece.text());
        }
    }

    @Override
    public void table(PlannedTable planned) {
        for (TableFragment fragment : planned.fragments()) {
            readRows(fragment.header());
            readRows(fragment.rows());
        }
    }

    private void readRows(List<PlannedRow> rows) {
        for (PlannedRow row : rows) {
            for (PlannedCell cell : row.cells()) {
                for (Line line : cell.lines()) {
                    read(line.pieces());
                }
            }
        }
    }
}

package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Alignment;
import org.formpress.model.Caption;
import org.formpress.model.Document;
import org.formpress.model.Mark;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.write.ValueTypes;

/** Writes the blocks of a plan into a sheet, one below the other; all but tables are a row over all columns. */
final class ExcelBlockWriter implements PagePlan.Visitor {

    private final Document document;
    private final SheetStyles styles;
    private final SheetNames names;
    private final Sheet sheet;
    private final ExcelCellWriter cells;
    private final SpareRoom spare;

    /**
     * Writes all blocks of a plan.
     *
     * @param types of its values
     * @param spare what rows get beside their planned height
     */
    ExcelBlockWriter(PagePlan plan, ValueTypes types, SpareRoom spare, SheetTarget<?> target) {
        this.document = plan.document();
        this.styles = target.styles();
        this.names = target.names();
        this.sheet = target.sheet();
        this.cells = new ExcelCellWriter(sheet, styles, types, document.typography(), target.values());
        this.spare = spare;
        plan.blocks().forEach(block -> block.accept(this));
    }

    @Override
    public void heading(PlannedHeading planned) {
        RichText title = new RichText(
                List.of(TextParagraph.of(Run.plain(planned.heading().text()))));
        CellLook.Font font =
                new CellLook.Font(ExcelCellWriter.TITLE, document.typography().title(), true);
        row(planned.height(), ExcelTextWriter.words(title, planned.lines()), font, Alignment.CENTER, true);
    }

    @Override
    public void caption(PlannedCaption planned) {
        CellLook.Font font =
                new CellLook.Font(ExcelCellWriter.BODY, document.typography().caption(), false);
        List<Run> runs = new ArrayList<>();
        for (Caption.Segment segment : planned.caption().segments()) {
            runs.add(Run.plain(segment.text()).marked(segment.mark()));
        }
        cells.values().caption(planned.caption(), runs, next(planned.height()));
        boolean locked = planned.caption().segments().stream()
                .allMatch(segment -> segment.pointer().isEmpty());
        row(planned.height(), runs, font, Alignment.CENTER, locked);
    }

    @Override
    public void paragraph(PlannedParagraph planned) {
        if (planned.startsPage()) {
            sheet.breakPage();
        }
        gap(planned.above());
        CellLook.Font font = new CellLook.Font(
                planned.paragraph().title() ? ExcelCellWriter.TITLE : ExcelCellWriter.BODY,
                planned.paragraph().size(),
                planned.paragraph().title());
        List<Run> runs = ExcelTextWriter.runs(planned.paragraph().text());
        row(
                planned.lines().size() * planned.leading(),
                runs,
                font,
                planned.paragraph().alignment(),
                true);
    }

    /** The text alternative of the chart. */
    @Override
    public void chart(PlannedChart planned) {
        if (planned.startsPage()) {
            sheet.breakPage();
        }
        CellLook.Font font =
                new CellLook.Font(ExcelCellWriter.BODY, document.typography().body(), false);
        List<Run> runs = ExcelTextWriter.runs(RichText.plain(planned.chart().alternative()));
        row(planned.height(), runs, font, Alignment.START, true);
    }

    @Override
    public void table(PlannedTable planned) {
        gap(planned.above());
        new ExcelTableWriter(sheet, names, cells, spare, planned).write();
    }

    private void gap(int height) {
        if (height > 0) {
            sheet.openRow(height);
            sheet.closeRow();
        }
    }

    /** The next cell over all columns, of as many rows as its height takes. */
    private CellArea next(int height) {
        int row = sheet.rowCount();
        return new CellArea(
                row,
                sheet.columns().first(),
                row + Sheet.rows(height),
                sheet.columns().end());
    }

    private void row(int height, List<Run> runs, CellLook.Font font, Alignment alignment, boolean locked) {
        CellArea area = next(height);
        int length = runs.stream().mapToInt(run -> run.text().length()).sum();
        String format = locked ? CellLook.GENERAL : ExcelCellWriter.textFormat(length);
        boolean marked = runs.stream().anyMatch(run -> run.mark() != Mark.KEPT);
        int style = styles.of(new CellLook(
                font,
                format,
                alignment,
                false,
                CellLook.Rules.NONE,
                locked,
                false,
                marked ? CellLook.Fill.CHANGED : CellLook.Fill.NONE));
        int parts = Sheet.rows(height);
        for (int part = 0; part < parts; part++) {
            sheet.openRow((int) ((long) height * (part + 1) / parts - (long) height * part / parts));
            for (int column = area.column(); column < area.endColumn(); column++) {
                if (part == 0 && column == area.column()) {
                    sheet.text(column, style, runs, font);
                } else {
                    sheet.emptyCell(column, style);
                }
            }
            sheet.closeRow();
        }
        sheet.merge(area);
    }
}

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
import org.formpress.typeset.Millipoints;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedCaption;
import org.formpress.typeset.PagePlan.PlannedChart;
import org.formpress.typeset.PagePlan.PlannedHeading;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.write.Manuscript;

/** Writes the blocks of a plan into a sheet, one below the other; all but tables are a row over all columns. */
final class ExcelBlockWriter implements PagePlan.Visitor {

    private final Document document;
    private final SheetStyles styles = new SheetStyles();
    private final SheetNames names = new SheetNames();
    private final Sheet sheet;
    private final ExcelCellWriter cells;
    private final SpareRoom spare;

    ExcelBlockWriter(Manuscript manuscript) {
        document = manuscript.document();
        boolean compared = document.legend().isPresent();
        int width = Millipoints.ofMillimetres(document.page().textWidth());
        sheet = new Sheet(SheetColumns.of(manuscript.plan(), width, compared));
        cells = new ExcelCellWriter(sheet, styles, manuscript.types(), document.typography(), compared);
        spare = SpareRoom.of(manuscript.plan());
        manuscript.plan().blocks().forEach(block -> block.accept(this));
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
            if (cells.isOpen()) {
                segment.pointer()
                        .ifPresent(pointer -> names.add(pointer, next(planned.height()), next(planned.height())));
            }
        }
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
                false,
                locked,
                false,
                marked ? CellLook.Fill.CHANGED : CellLook.Fill.NONE));
        int parts = Sheet.rows(height);
        for (int part = 0; part < parts; part++) {
            sheet.openRow((int) ((long) height * (part + 1) / parts - (long) height * part / parts));
            for (int column = area.column(); column < area.endColumn(); column++) {
                if (part == 0 && column == area.column()) {
                    new ExcelTextWriter(sheet.openCell(column, style), font).write(runs);
                } else {
                    sheet.emptyCell(column, style);
                }
            }
            sheet.closeRow();
        }
        sheet.merge(area);
    }

    SheetStyles styles() {
        return styles;
    }

    SheetNames names() {
        return names;
    }

    Sheet sheet() {
        return sheet;
    }
}

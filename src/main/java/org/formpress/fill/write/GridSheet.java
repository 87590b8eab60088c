package org.formpress.fill.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.formpress.fill.Column;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.write.ValueType;
import org.formpress.write.excel.CellArea;
import org.formpress.write.excel.CellNumber;
import org.formpress.write.ooxml.Xml;

/** Writes a sheet to fill in: title, what may stand in each column, headers, and the rows. */
final class GridSheet {

    /** The row of the headers, from 0: they are right above the rows, so that filters work. */
    static final int HEADER_ROW = 3;

    /** Rows with rules and colours; further rows have the number formats alone. */
    private static final int READY_PROJECTS = 50;

    private static final int READY_ITEMS = 300;

    private static final int WIDEST_HEADER = 34;

    private final WorkbookPlan plan;
    private final SheetPlan sheet;
    private final List<List<JsonNode>> rows;

    GridSheet(WorkbookPlan plan, SheetPlan sheet, List<List<JsonNode>> rows) {
        this.plan = plan;
        this.sheet = sheet;
        this.rows = rows;
    }

    private List<Column> columns() {
        return sheet.columns();
    }

    /** The row after the last one with rules, from 0. */
    private int end() {
        int ready = sheet.isOfProjects() ? READY_PROJECTS : READY_ITEMS;
        return HEADER_ROW + 1 + Math.max(ready, rows.size() + 20);
    }

    /** How many columns stay when the sheet is scrolled: those that say which project it is. */
    private int frozen() {
        return frozen(plan, sheet);
    }

    private static int frozen(WorkbookPlan plan, SheetPlan sheet) {
        int keys = (int) sheet.columns().stream().filter(Column::isKey).count();
        return sheet.isOfProjects() && WorkbookPlan.projectPlace(plan.form()).isPresent() ? keys + 1 : keys;
    }

    /** The columns and the row that every printed page repeats. */
    static String repeated(WorkbookPlan plan, SheetPlan sheet, String prefix) {
        String last = CellArea.cell(0, frozen(plan, sheet) - 1).replace("1", "");
        return prefix + "$A:$" + last + "," + prefix + "$" + (HEADER_ROW + 1) + ":$" + (HEADER_ROW + 1);
    }

    byte[] xml(SharedTexts texts) {
        Xml xml = new Xml(64 * 1024).raw(SheetXml.HEAD);
        xml.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"");
        xml.raw(new CellArea(0, 0, end(), columns().size()).reference()).raw("\"/>");
        view(xml);
        xml.raw("<sheetFormatPr defaultRowHeight=\"20.25\"/><cols>");
        for (int index = 0; index < columns().size(); index++) {
            column(xml, index);
        }
        xml.raw("</cols><sheetData>");
        SheetXml cells = new SheetXml(xml, texts);
        head(cells);
        body(cells);
        xml.raw("</sheetData><autoFilter ref=\"");
        xml.raw(new CellArea(HEADER_ROW, 0, end(), columns().size()).reference())
                .raw("\"/>");
        new CellRules(plan, sheet, end()).write(xml);
        page(xml);
        return xml.raw("</worksheet>").toBytes();
    }

    private void view(Xml xml) {
        String first = CellArea.cell(HEADER_ROW + 1, frozen());
        xml.raw("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"");
        xml.raw(sheet.isOfProjects() ? " tabSelected=\"1\"" : "")
                .raw("><pane xSplit=\"")
                .raw(frozen());
        xml.raw("\" ySplit=\"").raw(HEADER_ROW + 1L).raw("\" topLeftCell=\"").raw(first);
        xml.raw("\" activePane=\"bottomRight\" state=\"frozen\"/><selection pane=\"bottomRight\" activeCell=\"");
        xml.raw(first).raw("\" sqref=\"").raw(first).raw("\"/></sheetView></sheetViews>");
    }

    private void column(Xml xml, int index) {
        Column column = columns().get(index);
        xml.raw("<col min=\"").raw(index + 1L).raw("\" max=\"").raw(index + 1L).raw("\" width=\"");
        xml.raw(width(column))
                .raw("\" style=\"")
                .raw(FillStyle.of(column.kind()).ordinal());
        xml.raw("\" customWidth=\"1\"/>");
    }

    /** In digits of the default font; a header of two lines breaks nowhere else. */
    private int width(Column column) {
        int header = column.name().lines().mapToInt(SheetXml::width).max().orElse(0) + 3;
        return Math.max(usualWidth(column), Math.min(header, WIDEST_HEADER));
    }

    private int usualWidth(Column column) {
        boolean project = column.place().equals(Column.PROJECT)
                || WorkbookPlan.projectPlace(plan.form())
                        .filter(column.place()::equals)
                        .isPresent();
        return switch (column.kind()) {
            case TEXT -> project ? 32 : 22;
            case LONG_TEXT -> 46;
            case AMOUNT -> 17;
            case INTEGER -> 10;
            case DATE -> 17;
            case BOOLEAN -> 8;
            case LINES -> 30;
        };
    }

    private void head(SheetXml cells) {
        cells.openRow(30);
        line(cells, FillStyle.TITLE, plan.form().title() + "  " + sheet.name());
        cells.openRow(20);
        line(cells, FillStyle.NOTE, GuideSheet.note(plan, sheet));
        cells.openRow(54);
        for (int index = 0; index < columns().size(); index++) {
            cells.text(index, FillStyle.HINT, columns().get(index).hint());
        }
        cells.closeRow();
        cells.openRow(headerHeight());
        for (int index = 0; index < columns().size(); index++) {
            header(cells, index);
        }
        cells.closeRow();
    }

    private int headerHeight() {
        int lines = columns().stream()
                .mapToInt(column -> lines(column.name(), width(column) - 2))
                .max()
                .orElse(1);
        return Math.max(42, 15 * lines + 12);
    }

    /** A text over the whole width, on cells without the rules of their columns. */
    private void line(SheetXml cells, FillStyle style, String text) {
        cells.text(0, style, text);
        for (int index = 1; index < columns().size(); index++) {
            cells.empty(index, FillStyle.PLAIN);
        }
        cells.closeRow();
    }

    private void header(SheetXml cells, int index) {
        Column column = columns().get(index);
        FillStyle style = index < frozen() ? FillStyle.KEY_HEADER : FillStyle.HEADER;
        if (column.required()) {
            cells.starred(index, style, column.name());
        } else {
            cells.text(index, style, column.name());
        }
    }

    private void body(SheetXml cells) {
        rows.forEach(row -> filled(cells, row));
        while (cells.rows() < end()) {
            cells.openGrowingRow(1);
            for (int index = 0; index < columns().size(); index++) {
                cells.empty(index, FillStyle.of(columns().get(index).kind()));
            }
            cells.closeRow();
        }
    }

    private void filled(SheetXml cells, List<JsonNode> row) {
        int lines = 1;
        for (int index = 0; index < row.size(); index++) {
            lines = Math.max(
                    lines, lines(FormRows.text(row.get(index)), width(columns().get(index))));
        }
        cells.openGrowingRow(lines);
        for (int index = 0; index < row.size(); index++) {
            filled(cells, index, row.get(index));
        }
        cells.closeRow();
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> (SheetXml.width(line) + width - 1) / width)
                .sum();
    }

    private void filled(SheetXml cells, int index, JsonNode value) {
        Column.Kind kind = columns().get(index).kind();
        String text = FormRows.text(value);
        Optional<CellNumber> number = CellNumber.of(text, valueKind(kind));
        if (text.isEmpty()) {
            cells.empty(index, FillStyle.of(kind));
        } else if (number.isPresent()) {
            cells.number(index, FillStyle.of(kind), number.get().value());
        } else {
            cells.text(index, FillStyle.of(kind, text), text);
        }
    }

    private static ValueType.Kind valueKind(Column.Kind kind) {
        return switch (kind) {
            case AMOUNT -> ValueType.Kind.AMOUNT;
            case INTEGER -> ValueType.Kind.INTEGER;
            case DATE -> ValueType.Kind.DATE;
            case TEXT, LONG_TEXT, BOOLEAN, LINES -> ValueType.Kind.TEXT;
        };
    }

    /** Landscape A4; on as many pages across as keep it legible. */
    private void page(Xml xml) {
        int width = columns().stream().mapToInt(this::width).sum();
        xml.raw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        xml.raw("<pageSetup paperSize=\"9\" fitToWidth=\"").raw((width + 219) / 220);
        xml.raw("\" fitToHeight=\"0\" orientation=\"landscape\"/><headerFooter><oddFooter>");
        xml.text("&C&\"宋体,Regular\"&9第 &P 页 共 &N 页").raw("</oddFooter></headerFooter>");
    }
}

package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.PageSetup;
import org.formpress.write.ooxml.Xml;

/** A sheet in the making: the rows so far, and what stands behind them in the file. */
final class Sheet {

    static final String NAME = "xl/worksheets/sheet1.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    /** Without a password: it keeps the form's own words from slips, and whoever wants to change them may. */
    private static final String PROTECTION =
            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\""
                    + " formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\" deleteRows=\"0\"/>";

    /** A pixel of Excel, at its 96 dots per inch, in thousandths of a point. */
    private static final int PIXEL = 750;

    /** The highest row of Excel, in thousandths of a point. */
    private static final int MAX_HEIGHT = 409_000;

    /** The longest list that a validation may hold. */
    private static final int MAX_LIST = 255;

    private final Xml rows = new Xml(64 * 1024);
    private final List<CellArea> merges = new ArrayList<>();
    private final Map<String, List<CellArea>> choices = new LinkedHashMap<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final SheetColumns columns;
    private int count;
    private long height;

    Sheet(SheetColumns columns) {
        this.columns = columns;
    }

    /** How many rows of the sheet have that height, in thousandths of a point. */
    static int rows(int height) {
        return Math.max(1, (height + MAX_HEIGHT - 1) / MAX_HEIGHT);
    }

    SheetColumns columns() {
        return columns;
    }

    /** Number of rows so far, which is the index of the next. */
    int rowCount() {
        return count;
    }

    /** Begins a page with the next row. */
    void breakPage() {
        if (count > 0) {
            breaks.add(count);
        }
    }

    /** Opens a row; heights, in thousandths of a point, are rounded so that together they are no higher than planned. */
    Xml openRow(int rowHeight) {
        long before = height / PIXEL;
        height += rowHeight;
        long pixels = height / PIXEL - before;
        rows.raw("<row r=\"").raw(++count).raw("\" ht=\"").raw(Double.toString(pixels * PIXEL / 1000.0));
        return rows.raw("\" customHeight=\"1\">");
    }

    void closeRow() {
        rows.raw("</row>");
    }

    /** Opens the element of a cell in the open row. */
    Xml openCell(int column, int style) {
        return rows.raw("<c r=\"")
                .raw(CellArea.cell(count - 1, column))
                .raw("\" s=\"")
                .raw(style)
                .raw("\"");
    }

    /** Writes a cell without content in the open row. */
    void emptyCell(int column, int style) {
        openCell(column, style).raw("/>");
    }

    void merge(CellArea area) {
        if (!area.isOneCell()) {
            merges.add(area);
        }
    }

    /** Offers values to choose from, unless a list cannot have one of them: commas part its values, and blanks around them are lost. */
    void choose(CellArea area, List<String> values) {
        String list = String.join(",", values);
        if (!values.isEmpty() && list.length() <= MAX_LIST && values.stream().allMatch(Sheet::isListable)) {
            choices.computeIfAbsent(list, any -> new ArrayList<>()).add(area);
        }
    }

    private static boolean isListable(String value) {
        return value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.strip().equals(value);
    }

    /** The area of all rows. */
    CellArea all() {
        return new CellArea(0, 0, count, columns.end());
    }

    /** The whole part. */
    byte[] xml(PageSetup page) {
        Xml xml = new Xml(80 * 1024).raw(HEAD);
        xml.raw("<dimension ref=\"").raw(all().reference()).raw("\"/>");
        xml.raw("<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>");
        xml.raw("<sheetFormatPr defaultRowHeight=\"13.5\"/>");
        columns.write(xml);
        xml.raw("<sheetData>").raw(rows.toBytes()).raw("</sheetData>").raw(PROTECTION);
        merges(xml);
        validations(xml);
        new PageLayout(page).write(xml);
        breaks(xml);
        xml.raw("<ignoredErrors><ignoredError sqref=\"").raw(all().reference());
        return xml.raw("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>")
                .toBytes();
    }

    private void merges(Xml xml) {
        if (merges.isEmpty()) {
            return;
        }
        xml.raw("<mergeCells count=\"").raw(merges.size()).raw("\">");
        for (CellArea area : merges) {
            xml.raw("<mergeCell ref=\"").raw(area.reference()).raw("\"/>");
        }
        xml.raw("</mergeCells>");
    }

    private void validations(Xml xml) {
        if (choices.isEmpty()) {
            return;
        }
        xml.raw("<dataValidations count=\"").raw(choices.size()).raw("\">");
        choices.forEach((list, areas) -> {
            xml.raw("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"");
            xml.raw(String.join(
                    " ",
                    areas.stream()
                            .map(area -> CellArea.cell(area.row(), area.column()))
                            .toList()));
            xml.raw("\"><formula1>").text("\"" + SheetText.escaped(list) + "\"").raw("</formula1></dataValidation>");
        });
        xml.raw("</dataValidations>");
    }

    private void breaks(Xml xml) {
        if (breaks.isEmpty()) {
            return;
        }
        int size = breaks.size();
        xml.raw("<rowBreaks count=\"")
                .raw(size)
                .raw("\" manualBreakCount=\"")
                .raw(size)
                .raw("\">");
        for (int row : breaks) {
            xml.raw("<brk id=\"").raw(row).raw("\" max=\"16383\" man=\"1\"/>");
        }
        xml.raw("</rowBreaks>");
    }
}

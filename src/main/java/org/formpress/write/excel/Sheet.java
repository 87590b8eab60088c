package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.PageSetup;
import org.formpress.write.ooxml.Xml;

/** A sheet in the making: the rows so far, and what stands behind them in the file. */
final class Sheet {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static final String RELATIONSHIPS =
            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final String PROPERTIES = "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

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

    private Xml rows = new Xml(64 * 1024);
    private final List<CellArea> merges = new ArrayList<>();
    private final Map<String, List<CellArea>> choices = new LinkedHashMap<>();
    private final List<Integer> breaks = new ArrayList<>();
    private final SheetColumns columns;
    private final List<Integer> rowPixels = new ArrayList<>();
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
        rowPixels.add((int) pixels);
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

    /** The heights of the rows, in pixels. */
    List<Integer> rowPixels() {
        return rowPixels;
    }

    /** The name of the part of a sheet. @param number from 1 */
    static String part(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    /**
     * The whole part.
     *
     * @param selected whether the workbook opens with this sheet; edits go to all that are
     * @param notes    id of the relationship to the drawing of its notes; empty if it has none
     */
    byte[] xml(PageSetup page, boolean selected, String notes) {
        Xml xml = new Xml(80 * 1024).raw(HEAD).raw(notes.isEmpty() ? "" : RELATIONSHIPS);
        xml.raw(PROPERTIES).raw("<dimension ref=\"").raw(all().reference()).raw("\"/>");
        xml.raw("<sheetViews><sheetView showGridLines=\"0\"").raw(selected ? " tabSelected=\"1\"" : "");
        xml.raw(" workbookViewId=\"0\"/></sheetViews>");
        columns(xml);
        xml.raw("<sheetData>").raw(rows.toBytes()).raw("</sheetData>").raw(PROTECTION);
        merges(xml);
        validations(xml);
        new PageLayout(page).write(xml);
        breaks(xml);
        ignoredErrors(xml);
        if (!notes.isEmpty()) {
            xml.raw("<legacyDrawing r:id=\"").raw(notes).raw("\"/>");
        }
        return xml.raw("</worksheet>").toBytes();
    }

    /** Opens the part of a list. @param frozen how many rows stay in view */
    byte[] listHead(int frozen) {
        Xml xml = new Xml(4096).raw(HEAD).raw(PROPERTIES);
        xml.raw("<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">");
        String below = CellArea.cell(frozen, 0);
        xml.raw("<pane ySplit=\"").raw(frozen).raw("\" topLeftCell=\"").raw(below);
        xml.raw("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"");
        xml.raw(below).raw("\" sqref=\"").raw(below).raw("\"/></sheetView></sheetViews>");
        columns(xml);
        return xml.raw("<sheetData>").toBytes();
    }

    /** The rows since they were taken last, which are not kept. */
    byte[] takeRows() {
        byte[] taken = rows.toBytes();
        rows = new Xml(64 * 1024);
        rowPixels.clear();
        return taken;
    }

    /** Closes the part of a list: pages are printed as they come, since a filter hides rows. */
    byte[] listTail(PageSetup page, ListValues list) {
        Xml xml = new Xml(4096).raw("</sheetData>");
        list.filtered()
                .ifPresent(area ->
                        xml.raw("<autoFilter ref=\"").raw(area.reference()).raw("\"/>"));
        merges(xml);
        list.writeLinks(xml);
        new PageLayout(page).write(xml);
        ignoredErrors(xml);
        return xml.raw("</worksheet>").toBytes();
    }

    private void columns(Xml xml) {
        xml.raw("<sheetFormatPr defaultRowHeight=\"13.5\"/>");
        columns.write(xml);
    }

    private void ignoredErrors(Xml xml) {
        xml.raw("<ignoredErrors><ignoredError sqref=\"").raw(all().reference());
        xml.raw("\" numberStoredAsText=\"1\"/></ignoredErrors>");
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

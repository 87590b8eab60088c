package org.formpress.write.excel;

import java.util.List;
import java.util.Optional;
import org.formpress.model.PageSetup;
import org.formpress.model.Run;
import org.formpress.write.ooxml.Xml;

/** A sheet of a file of today's format: {@code xl/worksheets/sheet1.xml}. */
final class XmlSheet extends Sheet {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static final String RELATIONSHIPS =
            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final String PROPERTIES = "><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    /** Without a password: it keeps the form's own words from slips, and whoever wants to change them may. */
    private static final String PROTECTION =
            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\""
                    + " formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\" deleteRows=\"0\"/>";

    private Xml rows = new Xml(32 * 1024);

    XmlSheet(SheetColumns columns) {
        super(columns);
    }

    @Override
    void openRow(int row, double height) {
        rows.raw("<row r=\"").raw(row + 1).raw("\" ht=\"").raw(Double.toString(height));
        rows.raw("\" customHeight=\"1\">");
    }

    @Override
    void closeRow() {
        rows.raw("</row>");
    }

    private Xml openCell(int column, int style) {
        return rows.raw("<c r=\"")
                .raw(CellArea.column(column))
                .raw(rowCount())
                .raw("\" s=\"")
                .raw(style)
                .raw("\"");
    }

    @Override
    void text(int column, int style, List<Run> runs, CellLook.Font font) {
        new ExcelTextWriter(openCell(column, style), font).write(runs);
    }

    @Override
    void number(int column, int style, CellNumber number, Optional<String> formula) {
        openCell(column, style).raw(">");
        formula.ifPresent(words -> rows.raw("<f>").text(words).raw("</f>"));
        rows.raw("<v>").raw(number.value()).raw("</v></c>");
    }

    @Override
    void emptyCell(int column, int style) {
        openCell(column, style).raw("/>");
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
        Xml xml = new Xml(rows.length() + 8 * 1024).raw(HEAD).raw(notes.isEmpty() ? "" : RELATIONSHIPS);
        xml.raw(PROPERTIES).raw("<dimension ref=\"").raw(all().reference()).raw("\"/>");
        xml.raw("<sheetViews><sheetView showGridLines=\"0\"").raw(selected ? " tabSelected=\"1\"" : "");
        xml.raw(" workbookViewId=\"0\"/></sheetViews>");
        columns(xml);
        xml.raw("<sheetData>").raw(rows).raw("</sheetData>").raw(PROTECTION);
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
        forgetRows();
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
        columns().write(xml);
    }

    private void ignoredErrors(Xml xml) {
        xml.raw("<ignoredErrors><ignoredError sqref=\"").raw(all().reference());
        xml.raw("\" numberStoredAsText=\"1\"/></ignoredErrors>");
    }

    private void merges(Xml xml) {
        if (merges().isEmpty()) {
            return;
        }
        xml.raw("<mergeCells count=\"").raw(merges().size()).raw("\">");
        for (CellArea area : merges()) {
            xml.raw("<mergeCell ref=\"").raw(area.reference()).raw("\"/>");
        }
        xml.raw("</mergeCells>");
    }

    private void validations(Xml xml) {
        if (choices().isEmpty()) {
            return;
        }
        xml.raw("<dataValidations count=\"").raw(choices().size()).raw("\">");
        choices().forEach((offer, areas) -> {
            xml.raw("<dataValidation type=\"list\" allowBlank=\"1\"");
            xml.raw(offer.only() ? " showErrorMessage=\"1\"" : "").raw(" sqref=\"");
            xml.raw(String.join(
                    " ",
                    areas.stream()
                            .map(area -> CellArea.cell(area.row(), area.column()))
                            .toList()));
            xml.raw("\"><formula1>")
                    .text("\"" + SheetText.escaped(String.join(",", offer.values())) + "\"")
                    .raw("</formula1></dataValidation>");
        });
        xml.raw("</dataValidations>");
    }

    private void breaks(Xml xml) {
        if (breaks().isEmpty()) {
            return;
        }
        int size = breaks().size();
        xml.raw("<rowBreaks count=\"")
                .raw(size)
                .raw("\" manualBreakCount=\"")
                .raw(size)
                .raw("\">");
        for (int row : breaks()) {
            xml.raw("<brk id=\"").raw(row).raw("\" max=\"16383\" man=\"1\"/>");
        }
        xml.raw("</rowBreaks>");
    }
}

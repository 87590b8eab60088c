package org.formpress.fill.write;

import org.formpress.write.excel.CellArea;
import org.formpress.write.ooxml.Xml;

/** The rows of a sheet in the making. */
final class SheetXml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    /** In pt. */
    private static final int LINE_HEIGHT = 15;

    /** Of a row of Excel, in pt. */
    private static final int MAX_HEIGHT = 409;

    private final Xml xml;
    private final SharedTexts texts;
    private int row;

    /** A sheet without rows. @param texts of the workbook */
    SheetXml(Xml xml, SharedTexts texts) {
        this.xml = xml;
        this.texts = texts;
    }

    /** The width of a text in letters; hanzi are twice as wide. */
    static int width(String text) {
        return text.codePoints().map(codePoint -> codePoint < 0x80 ? 1 : 2).sum();
    }

    /** Opens a row that grows when it is filled in. @param lines that it has room for */
    void openGrowingRow(int lines) {
        xml.raw("<row r=\"").raw(++row).raw("\" ht=\"");
        xml.raw(lines == 1 ? "20.25" : Integer.toString(Math.min(MAX_HEIGHT, LINE_HEIGHT * lines + 4)))
                .raw("\">");
    }

    /** Opens a row. @param height in pt */
    void openRow(int height) {
        xml.raw("<row r=\"").raw(++row).raw("\" ht=\"").raw(height).raw("\" customHeight=\"1\">");
    }

    void closeRow() {
        xml.raw("</row>");
    }

    private Xml cell(int column, FillStyle style) {
        return xml.raw("<c r=\"")
                .raw(CellArea.cell(row - 1, column))
                .raw("\" s=\"")
                .raw(style.ordinal())
                .raw("\"");
    }

    void empty(int column, FillStyle style) {
        cell(column, style).raw("/>");
    }

    /** Writes a text, whatever it begins with. */
    void text(int column, FillStyle style, String text) {
        shared(column, style, texts.of(text));
    }

    /** Writes a header with a red star before it. */
    void starred(int column, FillStyle style, String text) {
        shared(column, style, texts.starred(text));
    }

    private void shared(int column, FillStyle style, int number) {
        cell(column, style).raw(" t=\"s\"><v>").raw(number).raw("</v></c>");
    }

    /** Writes a number. @param value as Excel stores it */
    void number(int column, FillStyle style, String value) {
        cell(column, style).raw("><v>").raw(value).raw("</v></c>");
    }

    int rows() {
        return row;
    }
}

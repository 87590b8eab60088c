package org.formpress.read.excel;

/**
 * A sheet of a workbook.
 *
 * @param index  its place in the workbook, from 0
 * @param name   as its tab shows it
 * @param hidden whether a reader does not see its tab
 * @param part   name of its part; empty for sheets without cells, such as charts
 */
public record WorkbookSheet(int index, String name, boolean hidden, String part) {

    /** Such as {@code 指标!F12}. */
    public String cell(CellReference place) {
        return name + "!" + place.text();
    }
}

package org.formpress.read.excel;

/**
 * A name that a workbook gives to cells.
 *
 * @param name  of the cells
 * @param sheet index of the sheet that has the name for its own; -1 for none
 * @param place as the file has it, such as {@code '项目'!$B$3:$D$4}, or {@code #REF!} where its cells are gone
 */
public record DefinedName(String name, int sheet, String place) {}

/**
 * Excel workbooks, read with Apache POI.
 *
 * <ul>
 *   <li>{@code ExcelWriterTest}: cells, texts, merges, names, protection, paper, and what a file carries
 *   <li>{@code CellNumberTest}: which values are numbers, exactly
 *   <li>{@code SumFormulasTest}: totals that the form computes
 *   <li>{@code SheetNameTest}: names of sheets; {@code SheetStylesTest}: styles that cells share
 *   <li>{@code CellNotesTest}: what the notes of a comparison say
 *   <li>{@code OldExcelWriterTest}: the old format has the same cells
 *   <li>{@code EveryWorkbookTest}: every form's file, judged by the Open XML SDK and LibreOffice
 * </ul>
 *
 * <p>Bytes that are the same again: {@code SameBytesTest}; refusals and findings: {@code WorkbookLimitsTest}.
 */
package org.formpress.write.excel;

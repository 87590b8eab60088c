/**
 * Books of forms, without jobs; what becomes of them in a crash is in {@code jobs}, on their way back in {@code read}.
 *
 * <ul>
 *   <li>{@code BookLayoutTest}: what is read of each form, in which order and volume it stands, how far the work is
 *   <li>{@code BookPdfTest}: the PDF: cover, contents, outline, page numbers, pages of refused forms
 *   <li>{@code BookWordTest}: the same in Word, and where LibreOffice prints each form
 *   <li>{@code BookExcelTest}: the workbook: its list, links and sums, and every form's sheet
 *   <li>{@code SummaryValuesTest}: sums, averages, ranges of scores and units of money of all forms
 *   <li>{@code ZipVolumeTest}: single files with their lists: names, order, the same bytes again
 *   <li>{@code CsvTextTest}: cells of lists that no spreadsheet takes for formulas
 * </ul>
 *
 * <p>Readers of single forms ({@code EntryReader}, {@code FormSource}, {@code BookValues}) are tested by
 * {@code BookLayoutTest}; {@code BookTotals}, {@code BudgetExecution}, {@code ScoreRanges}, {@code WanYuan} by {@code SummaryValuesTest};
 * {@code FrontPages}, {@code PdfVolume}, {@code WordVolume}, {@code ExcelVolume} by {@code BookPdfTest}, {@code BookWordTest} and
 * {@code BookExcelTest};
 * {@code ManifestCsv} and {@code ManifestJson} by {@code ZipVolumeTest}.
 */
package org.formpress.book;

/**
 * Workbooks to fill in. {@code Clerk} fills them with Apache POI; {@code Forms} reads them.
 *
 * <ul>
 *   <li>{@code EmptyWorkbookTest}: sheets, columns, lists, formats and names, of any form; judged by the Open XML SDK
 *   <li>{@code OwnFormWorkbookTest}: lists within lists, enumerations, yes or no, and names that clash
 *   <li>{@code FilledWorkbookTest}: rows become the data that was filled in, however numbers and days are typed
 *   <li>{@code WorkbookFaultsTest}: every cell, row, header and sheet that cannot be used is named
 *   <li>{@code HostileFillTest}: many rows, long texts and merges take no more than the bounds allow
 *   <li>{@code LargeWorkbookTest}: 500 projects with 4,000 indicators, in little memory
 *   <li>{@code SavedWorkbookTest}: LibreOffice fills in and saves
 * </ul>
 *
 * <p>Over HTTP: {@code WorkbookTest}; on the command line: {@code WorkbookIT}.
 */
package org.formpress.fill;

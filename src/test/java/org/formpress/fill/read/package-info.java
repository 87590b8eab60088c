/**
 * Workbooks that were filled in.
 *
 * <ul>
 *   <li>{@code FilledWorkbookTest}: rows become the data that was filled in, however numbers and days are typed
 *   <li>{@code ClerkHabitTest}: what clerks do to rows, columns, merged cells and totals is taken as meant, or its cells are named; each
 *       {@code ClerkHabit} once more as LibreOffice saves it
 *   <li>{@code WorkbookFaultsTest}: every cell, row, header and sheet that cannot be used is named
 *   <li>{@code HostileFillTest}: many rows, long texts and merges take no more than the bounds allow
 *   <li>{@code LargeWorkbookTest}: 500 projects with 4,000 indicators
 *   <li>{@code SavedWorkbookTest}: LibreOffice fills in and saves
 * </ul>
 */
package org.formpress.fill.read;

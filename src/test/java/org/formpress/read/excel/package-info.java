/**
 * Workbooks as Apache POI writes them; forms in workbooks are tested in {@code read}.
 *
 * <ul>
 *   <li>{@code WorkbookTest}: sheets, rows, names, and what cells show
 *   <li>{@code CellFormatTest}: number formats
 * </ul>
 */
package org.formpress.read.excel;

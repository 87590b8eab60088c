/**
 * Workbooks to fill in. {@code Clerk} fills them with Apache POI; {@code Forms} reads them; {@code LargeWorkbook} is as large as a town.
 *
 * <ul>
 *   <li>{@code OwnFormWorkbookTest}: lists within lists, enumerations, yes or no, and names that clash
 * </ul>
 *
 * <p>Over HTTP: {@code WorkbookTest}; on the command line, and in little memory: {@code WorkbookIT}.
 */
package org.formpress.fill;

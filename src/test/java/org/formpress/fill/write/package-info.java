/**
 * Empty workbooks.
 *
 * <ul>
 *   <li>{@code EmptyWorkbookTest}: sheets, columns, lists, formats and names, of any form; judged by the Open XML SDK
 * </ul>
 */
package org.formpress.fill.write;

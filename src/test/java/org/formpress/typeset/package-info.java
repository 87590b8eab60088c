/**
 * Lines, heights and pages.
 *
 * <ul>
 *   <li>{@code TextSetterTest}: where lines break
 *   <li>{@code StackingTest}: labels with a character a line
 *   <li>{@code SpacingTest}: what stands between characters, and what marks give up
 *   <li>{@code JustificationTest}: which lines are as long as their box, and where they are stretched
 *   <li>{@code TablePaginatorTest}: which rows stand on which page, and what becomes of labels there
 *   <li>{@code DecimalPointsTest}: which amounts stand with their decimal points under each other
 *   <li>{@code FittingTest}: what is changed in a form that does not fit its first page, and what never is
 *   <li>{@code FittingStepsTest}: which widths are chosen, and which step is taken
 *   <li>{@code NoteSetterTest}: where places to seal stand, and that notes stay with them
 *   <li>{@code PartingTest}: where several pages end
 *   <li>{@code AnyPlanTest}: what holds of the plan of every form
 * </ul>
 *
 * <p>{@code LineBreaks}, {@code ParagraphSetter}, {@code StyledText} and {@code WordSplitter} are tested by {@code TextSetterTest};
 * {@code PieceCutter} by that and {@code SpacingTest}; {@code RowStack}, {@code PageCursor} and
 * {@code CellBox} by {@code TablePaginatorTest}; that a browser breaks lines and pages in the same places, by
 * {@code HtmlPrintTest}.
 */
package org.formpress.typeset;

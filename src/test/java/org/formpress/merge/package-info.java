/**
 * Templates and data become a document.
 *
 * <ul>
 *   <li>{@code GoldenGridTest}: the grid of every sample, as approved
 *   <li>{@code LayoutReaderTest}: merged labels, and faults of a layout by file and line
 *   <li>{@code MarkupReaderTest}: which tags in texts are markup, and what entities mean ({@code Entities})
 *   <li>{@code SandboxTest}: templates reach nothing but the data
 * </ul>
 *
 * <p>{@code Merger} is tested by all that print; {@code CellReader}, {@code ParagraphReader}, {@code RowsReader} and {@code ChartReader} by
 * {@code BrokenTemplateTest} and {@code TemplateGuideTest}; {@code Amounts} by {@code GoldenGridTest} and {@code RefusalTest}.
 */
package org.formpress.merge;

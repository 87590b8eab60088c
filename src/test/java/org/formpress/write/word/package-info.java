/**
 * Word files, read with nothing but the JDK.
 *
 * <ul>
 *   <li>{@code WordWriterTest}: cells, texts, spans, pointers, and bytes that are the same again
 *   <li>{@code OtherFontsTest}: the fonts of what 宋体 lacks
 *   <li>{@code WordCarriedDataTest}: what a file carries beside the form that is seen
 *   <li>{@code WordBookTest}: files of many forms
 *   <li>{@code WordLayoutTest}: what LibreOffice makes of them: pages and repeated headers
 *   <li>{@code EveryWordFileTest}: every form's file, judged by the Open XML SDK and LibreOffice
 *   <li>{@code DocxStructureTest}: the structural check that the others use sees each kind of fault
 * </ul>
 *
 * <p>{@code WordTableWriter}, {@code FreeParagraphWriter} and {@code WordTextWriter} are tested by {@code WordWriterTest} and
 * {@code GoldenFileTest}; {@code Skeleton} and {@code HtmlStyleSheet} by {@code WordWriterTest} and {@code WordLayoutTest};
 * {@code ReproducibleZip} by {@code DocxStructureTest}.
 */
package org.formpress.write.word;

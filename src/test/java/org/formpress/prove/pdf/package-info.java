/**
 * What others make of a PDF.
 *
 * <ul>
 *   <li>{@code PdfJudgeTest}: files that keep the standards, and files that do not
 *   <li>{@code PagePicturesTest}: a picture of each page
 * </ul>
 *
 * <p>What a reader finds in it is tested by the tests of {@code write.pdf}.
 */
package org.formpress.prove.pdf;

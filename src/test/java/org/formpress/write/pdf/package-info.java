/**
 * PDF files, read by an engine that had no part in making them.
 *
 * <ul>
 *   <li>{@code PdfContentTest}: texts, spans, pointers and the data itself
 *   <li>{@code GeometryTest}: rules close every box, and every text stands inside its own
 *   <li>{@code SigningPlacesTest}: nothing is printed where a form is sealed or signed
 *   <li>{@code SignatureFieldsTest}: fields to sign at these places
 *   <li>{@code PdfPagesTest}: how forms go on from page to page
 *   <li>{@code AnyFormTest}: whatever a form holds, no text is lost and no grid broken
 *   <li>{@code StandardsTest}: PDF/A-3a and PDF/UA-1, as veraPDF sees them
 *   <li>{@code CopiedTextTest}: text that is copied out
 *   <li>{@code SeveralFormsTest}: many forms in one file
 *   <li>{@code StreamedDocumentTest}: objects that leave memory before the file ends
 *   <li>{@code EqualBytesTest}: the same bytes at any time, on any thread
 * </ul>
 *
 * <p>{@code Structure} and {@code HtmlTableWriter} are tested by {@code PdfContentTest} and {@code GoldenFileTest};
 * {@code PageOperators} and {@code Rules} by {@code GeometryTest}; {@code ToUnicode} by {@code CopiedTextTest};
 * {@code PageTemplates} and {@code FurniturePainter} by {@code PageFurnitureTest}; {@code Outline} by {@code SeveralFormsTest}
 * and {@code BookPdfTest}; {@code XmpMetadata} and {@code OutputIntent} by {@code StandardsTest}.
 */
package org.formpress.write.pdf;

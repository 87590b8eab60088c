/**
 * Signatures put into finished PDFs, judged by veraPDF, by Poppler and by what is read again.
 *
 * <ul>
 *   <li>{@code PdfSealerTest}: signed at once and in two phases
 * </ul>
 */
@NullMarked
package org.formpress.seal;

import org.jspecify.annotations.NullMarked;

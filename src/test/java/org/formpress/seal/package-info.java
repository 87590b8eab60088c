/**
 * Signatures put into finished PDFs, judged by veraPDF, by Poppler and by what is read again.
 *
 * <ul>
 *   <li>{@code PdfSealerTest}: signed at once and in two phases
 *   <li>{@code BatchSealerTest}: booklets that are signed while they are made
 *   <li>{@code SignedLooksTest}: what Poppler, LibreOffice and Chromium show stays the same
 * </ul>
 */
@NullMarked
package org.formpress.seal;

import org.jspecify.annotations.NullMarked;

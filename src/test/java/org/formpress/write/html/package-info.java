/**
 * HTML files.
 *
 * <ul>
 *   <li>{@code HtmlPrintTest}: a browser prints as many pages as are planned, and its lines end where they are planned to
 * </ul>
 *
 * <p>What they say is tested by {@code GoldenFileTest}, {@code AnyFormatTest} and {@code EveryFormTest}; {@code EmbeddedFonts}
 * by {@code HtmlPrintTest}; the marks of comparisons by {@code MarkedPaperTest}.
 */
package org.formpress.write.html;

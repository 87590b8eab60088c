/**
 * The way back, through the door for all formats; {@code read.word}, {@code read.html} and {@code read.pdf} have no tests of
 * their own; those of {@code read.excel} are of cells and number formats.
 *
 * <ul>
 *   <li>{@code BlankFormTest}: blank forms that were filled in with Word and Excel
 *   <li>{@code UnfinishedFileTest}: edited files with a cell that cannot be read, as drafts
 *   <li>{@code RoundTripTest}: files that nobody edited
 *   <li>{@code TextsReadBackTest}: files that nobody edited, with texts as people have them
 *   <li>{@code InvisibleCharactersReadBackTest}: forms with characters that nobody sees ({@code UnseenKept})
 *   <li>{@code EveryCharacterTest}: every character that any font has
 *   <li>{@code EditedFormTest}: what clerks do in Word ({@code GroupLabels}, {@code ItemRows})
 *   <li>{@code EditedWorkbookTest}: what clerks do in Excel ({@code ColumnFitter}, {@code SheetTables})
 *   <li>{@code WorkbookLabelsTest}: merged labels that lost their first row
 *   <li>{@code AroundWorkbookTest}: what clerks write beside and below a form, with rules or without
 *   <li>{@code WorkbookLooksTest}: text in workbooks that a reader does not see, or sees otherwise
 *   <li>{@code FillInWorkbookTest}: workbooks to fill in, which are no finished forms
 *   <li>{@code EditedHtmlTest}: what people do in a browser or an editor
 *   <li>{@code LibreOfficeEditsTest}, {@code LibreOfficeCalcTest}: edits of Word files and of workbooks made by LibreOffice ({@code MeantEdit})
 *   <li>{@code CellValueTest}: what a text typed into a cell means
 *   <li>{@code PrintedFormTest}: PDFs as made, and tampered with
 *   <li>{@code SignedPdfTest}, {@code PopplerSignsTest}: PDFs that were signed, by iText and by Poppler
 *   <li>{@code TamperedPdfTest}: signed PDFs that were changed afterwards ({@code Tampering}, {@code Increment})
 *   <li>{@code BookReadBackTest}, {@code BookWorkbookTest}: Word files and workbooks of many forms
 *   <li>{@code AuthenticityTest}: which files are known to be from here
 *   <li>{@code ComparedFileTest}: files that mark an earlier version are refused
 *   <li>{@code RefusedFileTest}: files of which nobody can be sure what they say
 *   <li>{@code StruckTextTest}: text that is struck out
 *   <li>{@code RaisedTextTest}: superscripts, subscripts, raised and lowered text
 *   <li>{@code HiddenTextTest}: text that a reader does not see
 *   <li>{@code CellLookTest}: what paragraphs, cells, rows and tables make of their text
 *   <li>{@code SymbolFontTest}: characters that are shown as others
 *   <li>{@code FieldTest}: fields, phonetic guides and content controls
 *   <li>{@code ListNumberTest}: numbers and bullets that Word adds by itself
 *   <li>{@code PageTracesTest}: what browsers, translators and extensions leave in a page
 *   <li>{@code OutsideTextTest}: notes, pictures and tables around the form
 *   <li>{@code JoinedTableTest}: tables that became one, and addresses that became links
 *   <li>{@code HostileFileTest}: Word files that mean harm; {@code HostileWorkbookTest}, {@code HostileHtmlTest} and {@code HostilePdfTest} the others
 *   <li>{@code LookMutationTest}: random looks of random pieces of text
 *   <li>{@code PrintedLooksTest}: what is read is what LibreOffice prints
 *   <li>{@code SavedLooksTest}: every kind of look, before and after LibreOffice saved it
 *   <li>{@code DocumentedLooksTest}: the table of looks in docs/reading-back.md
 *   <li>{@code MutationTest}: random edits of Word files; {@code WorkbookMutationTest} of workbooks;
 *       {@code HtmlMutationTest} of HTML; {@code RandomEdits} makes and judges them
 * </ul>
 *
 * <p>{@code Archive}, {@code BoundedInflater} and {@code PackageGuard} are tested by {@code HostileFileTest}; {@code TagScan} and
 * {@code PageGuard} by {@code HostileHtmlTest}; {@code ShapeGuard}, {@code Tokens} and {@code ContentReader} by
 * {@code HostilePdfTest} and {@code PrintedFormTest}; {@code Migration} by {@code EditionsTest}; {@code TypedDate} and
 * {@code TypedNumber} by {@code CellValueTest}.
 */
package org.formpress.read;

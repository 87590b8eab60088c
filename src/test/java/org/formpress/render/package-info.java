/**
 * The whole pipeline, by forms that no template of ours has.
 *
 * <ul>
 *   <li>{@code FormFolderTest}: a form is a folder; {@code TemplateGuideTest} holds docs/templates.md against it
 *   <li>{@code FormRulesTest}: its rules are a file, whose faults are told
 *   <li>{@code ProfilesTest}: the numbers of regions are files, and a file says which it was made with
 *   <li>{@code FormFillerTest}: what follows from the rest of a form is filled in by its rules ({@code Derivation}, {@code Filling})
 *   <li>{@code FormsTogetherTest}: forms of one project are checked against each other ({@code CrossChecks})
 *   <li>{@code BrokenTemplateTest}: faults in templates by file, line and cell
 *   <li>{@code PageFurnitureTest}: what a page template may draw around the text
 *   <li>{@code OwnFormDraftTest}: it is filled in like the forms that come with FormPress
 *   <li>{@code OwnFormReadsBackTest}: its files read back
 *   <li>{@code TickBoxesTest}: choices print as boxes to tick, in every format, and come home
 *   <li>{@code SignedFormTest}: a title longer than the page, notes and lines for signatures
 *   <li>{@code ProgressFormTest}: several lists, labels beside them, lines without rules, on A3 paper
 *   <li>{@code SectionsTest}: a block of tables for each item of a list, which come home whole ({@code Printed})
 *   <li>{@code EditionsTest}: files of earlier editions read back
 *   <li>{@code AnyFormatTest}: whatever a form holds, Word, HTML and Excel lose no text and break no grid
 *   <li>{@code WorkbookLimitsTest}: what a schema and values mean for a workbook: lists, long texts, numbers of many digits
 *   <li>{@code RefusedMarksTest}: combining marks without a place
 *   <li>{@code AnyCharacterTest}: characters that the usual fonts lack, wherever a form may put them
 *   <li>{@code HugeFormTest}: forms that hardly any paper fits
 *   <li>{@code LateWorkTest}: whatever is under way ends soon after its deadline
 *   <li>{@code SameBytesTest}: the same data gives the same bytes
 * </ul>
 *
 * <p>{@code Renderer} and {@code FormChecker} are tested by these; {@code GlyphCheck} by {@code ProblemTest}; {@code FileNames}
 * by {@code RenderTest} and {@code RenderIT}; {@code Strictness} by {@code FindingsTest}; {@code VersionReader} by {@code DiffTest}.
 */
package org.formpress.render;

/**
 * Font files.
 *
 * <ul>
 *   <li>{@code FontLibraryTest}: which font prints a character, and files that are missing or damaged
 *   <li>{@code FontCoverageTest}: which characters the fonts have, as fonts/FONTS.md counts them
 *   <li>{@code FontSubsetTest}: character maps and subsets, as two other font engines see them
 *   <li>{@code CombiningMarksTest}: where marks stand, as HarfBuzz puts them, and which are refused
 * </ul>
 *
 * <p>{@code FontFace} and {@code CharacterMap} are tested by {@code FontSubsetTest}; {@code MarkAnchors}, {@code ClusterMaker}, {@code Spellings} and
 * {@code LigatureTable} by {@code CombiningMarksTest}; what a character prints as, by
 * {@code PdfContentTest} and {@code CopiedTextTest}.
 */
package org.formpress.font;

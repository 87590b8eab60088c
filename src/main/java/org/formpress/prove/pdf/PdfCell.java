package org.formpress.prove.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a PDF's table.
 *
 * @param row        index in its part of the table, from 0
 * @param column     index, from 0
 * @param role       TH or TD
 * @param scope      of a TH: Row or Column; else empty
 * @param pointer    the structure element's title; empty when it has none
 * @param paragraphs the lines of each paragraph
 * @param glyphs     where its characters stand
 */
public record PdfCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        String role,
        String scope,
        String pointer,
        List<List<String>> paragraphs,
        List<PdfPage.Glyphs> glyphs) {

    /** The same cell with its row counted from another one. */
    PdfCell movedUp(int rows) {
        return new PdfCell(row - rows, column, rowSpan, columnSpan, role, scope, pointer, paragraphs, glyphs);
    }

    /** One line a paragraph. */
    public String text() {
        return paragraphs.stream().map(lines -> String.join("", lines)).collect(Collectors.joining("\n"));
    }

    /** All printed lines from top to bottom. */
    public List<String> lines() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}

package org.formpress.prove.pdf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of one page.
 *
 * @param page   from 1
 * @param header the rows that label its columns
 * @param body   the other rows
 */
public record PdfTable(int page, List<List<PdfCell>> header, List<List<PdfCell>> body) {

    /** The header's cells as one text, to tell which tables belong together. */
    public String headerText() {
        return header.stream().flatMap(List::stream).map(PdfCell::text).collect(Collectors.joining("|"));
    }

    /** All cells, the header's first. */
    Stream<PdfCell> cells() {
        return Stream.concat(header.stream(), body.stream()).flatMap(List::stream);
    }

    /** How many columns it has. */
    public int columns() {
        return cells().mapToInt(cell -> cell.column() + cell.columnSpan()).max().orElse(0);
    }
}

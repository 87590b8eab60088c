package org.formpress.book;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values (RFC 4180) that are safe in spreadsheets: a cell that could be taken for a formula begins with an
 * apostrophe; signed numbers are unchanged. Every cell is quoted.
 */
final class CsvText {

    /** Makes Excel read the text as UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern HARMLESS = Pattern.compile("-|[+-]?[0-9][0-9,]*(\\.[0-9]+)?%?");

    private final Writer text;

    CsvText(Writer text) throws IOException {
        this.text = text;
        text.append(BYTE_ORDER_MARK);
    }

    void row(List<String> cells) throws IOException {
        text.append(cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        return '"' + harmless(cell).replace("\"", "\"\"") + '"';
    }

    /** The cell, escaped so that no spreadsheet evaluates it. */
    static String harmless(String cell) {
        if (cell.isEmpty() || HARMLESS.matcher(cell).matches()) {
            return cell;
        }
        char first = cell.charAt(0);
        boolean control = first < ' ';
        String seen = cell.replaceFirst("^[\\s\\h\\p{Cntrl}]+", "");
        boolean formula = !seen.isEmpty() && FORMULA_STARTS.indexOf(seen.charAt(0)) >= 0;
        return control || formula ? "'" + cell : cell;
    }
}

package org.formpress.book;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them. */
final class CsvReader {

    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<List<String>> rows(String csv) {
        CsvReader reader = new CsvReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>(List.of(cell()));
        while (text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        expect("\r\n");
        return cells;
    }

    private String cell() {
        expect("\"");
        StringBuilder cell = new StringBuilder();
        while (true) {
            int quote = text.indexOf('"', at);
            cell.append(text, at, quote);
            at = quote + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                return cell.toString();
            }
            cell.append('"');
            at++;
        }
    }

    private void expect(String next) {
        if (!text.startsWith(next, at)) {
            throw new AssertionError("not RFC 4180 at " + at);
        }
        at += next.length();
    }
}

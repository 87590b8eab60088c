package org.formpress.write.word;

import static org.formpress.write.word.WordMl.children;
import static org.formpress.write.word.WordMl.columnSpan;
import static org.formpress.write.word.WordMl.elements;
import static org.formpress.write.word.WordMl.value;
import static org.formpress.write.word.WordMl.verticalMerge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Faults of one {@code w:tbl}: its grid, its merges, its cells. */
final class TableStructure {

    /** A merged cell: the columns it covers, and how the row in which it begins is tracked. */
    private record Merge(int span, String mark) {}

    private final Element table;
    private final List<Integer> grid;
    private final List<String> faults = new ArrayList<>();

    /** The merged cells of the row above, by first column. */
    private Map<Integer, Merge> above = Map.of();

    TableStructure(Element table) {
        this.table = table;
        grid = children(children(table, "tblGrid").get(0), "gridCol").stream()
                .map(column -> Integer.parseInt(value(column, "w")))
                .toList();
    }

    List<String> faults() {
        List<Element> rows = children(table, "tr");
        for (int row = 0; row < rows.size(); row++) {
            checkRow(rows.get(row), "row " + (row + 1));
        }
        Element next = (Element) table.getNextSibling();
        if (next == null || !next.getLocalName().equals("p")) {
            faults.add("no paragraph follows the table");
        }
        return faults;
    }

    private void checkRow(Element row, String place) {
        Map<Integer, Merge> merged = new HashMap<>();
        int column = 0;
        for (Element cell : children(row, "tc")) {
            int span = columnSpan(cell);
            checkCell(cell, column, span, place + ", column " + (column + 1));
            if (!verticalMerge(cell).isEmpty()) {
                merged.put(column, merge(cell, column, span, mark(row), place));
            }
            column += span;
        }
        if (column != grid.size()) {
            faults.add(place + " has " + column + " columns; the grid has " + grid.size());
        }
        above = merged;
    }

    private static String mark(Element row) {
        return elements(children(row, "trPr").get(0)).stream()
                .map(Element::getLocalName)
                .filter(name -> name.equals("ins") || name.equals("del"))
                .findFirst()
                .orElse("");
    }

    /** A merge of which the first row goes and another stays, accepted or rejected, is right in Word at best. */
    private Merge merge(Element cell, int column, int span, String mark, String place) {
        Merge begun = above.get(column);
        if (!verticalMerge(cell).equals("continue") || begun == null) {
            return new Merge(span, mark);
        }
        if (!begun.mark().isEmpty() && !begun.mark().equals(mark)) {
            faults.add(place + ", column " + (column + 1) + " may stay without the row in which it begins");
        }
        return begun;
    }

    private void checkCell(Element cell, int column, int span, String place) {
        Merge begun = above.get(column);
        if (verticalMerge(cell).equals("continue") && (begun == null || begun.span() != span)) {
            faults.add(place + " continues a merge that the row above does not have");
        }
        List<Element> content = elements(cell);
        if (!content.get(content.size() - 1).getLocalName().equals("p")) {
            faults.add(place + " does not end with a paragraph");
        }
        checkWidth(cell, column, span, place);
    }

    private void checkWidth(Element cell, int column, int span, String place) {
        int width = Integer.parseInt(value(
                children(children(cell, "tcPr").get(0), "tcW").get(0), "w"));
        int end = Math.min(column + span, grid.size());
        int columns = grid.subList(Math.min(column, end), end).stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (width != columns) {
            faults.add(place + " is " + width + " wide; its columns are " + columns);
        }
    }
}

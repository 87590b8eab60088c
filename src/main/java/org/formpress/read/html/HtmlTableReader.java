package org.formpress.read.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.formpress.bounds.Deadline;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadCell.Merge;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadRow.Shape;
import org.formpress.read.file.ReadTable;
import org.formpress.read.file.ReadText;
import org.formpress.read.look.Flaw;
import org.formpress.read.look.Sight;
import org.jsoup.nodes.Element;

/** Reads a table as browsers lay it out: each cell takes the next free column of its row, and merged cells cover those below. */
final class HtmlTableReader {

    /** No form has more. */
    private static final int MAX_COLUMNS = 64;

    private final Element table;
    private final PageLooks looks;
    private final List<List<ReadCell>> rows = new ArrayList<>();
    private final List<Boolean> clashes = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private int declaredColumns;

    HtmlTableReader(Element table, PageLooks looks) {
        this.looks = looks;
        this.table = table;
    }

    ReadTable read() {
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "thead", "tbody", "tfoot" -> section(part.children());
                case "tr" -> section(List.of(part));
                case "colgroup" -> columns(part);
                case "caption", "script", "style", "link", "meta" -> {
                    // A caption has no value in it, and is told of with the text around the form.
                }
                default -> rows.add(List.of(unreadable(part.normalName())));
            }
        }
        int columns = rows.stream().mapToInt(HtmlTableReader::width).max().orElse(0);
        List<ReadRow> read = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            boolean regular = row < clashes.size() && !clashes.get(row) && width(rows.get(row)) == columns;
            read.add(new ReadRow(rows.get(row), regular ? Shape.WHOLE : Shape.RAGGED));
        }
        return new ReadTable(columns, read);
    }

    /** Notes which columns have no room for text. */
    private void columns(Element group) {
        List<Element> all = group.children().isEmpty() ? List.of(group) : group.children();
        for (Element column : all) {
            boolean isHidden = looks.look(column).sight() == Sight.GONE || looks.isThin(column);
            for (int spanned = Math.max(1, span(column, "span")); spanned > 0; spanned--) {
                hidden.set(declaredColumns++, isHidden);
            }
        }
    }

    private static int width(List<ReadCell> row) {
        return row.stream().mapToInt(ReadCell::columnSpan).sum();
    }

    private static ReadCell unreadable(String what) {
        return new ReadCell(1, Merge.NONE, Anchors.NONE, ReadText.EMPTY, Flaw.content(what));
    }

    /** Merged cells do not cross sections. */
    private void section(List<Element> elements) {
        List<Cover> covers = new ArrayList<>();
        for (int row = 0; row < elements.size(); row++) {
            row(elements.get(row), covers, elements.size() - row);
        }
    }

    /** Columns covered in rows below the cell's own. */
    private record Cover(int column, int columns, int rowsLeft) {}

    private void row(Element row, List<Cover> covers, int rowsLeft) {
        Deadline.check();
        List<ReadCell> cells = new ArrayList<>();
        List<Cover> below = new ArrayList<>();
        int column = 0;
        boolean clash = false;
        for (Element element : row.children()) {
            column = covered(column, covers, cells, below);
            ReadCell cell = cell(element, column);
            int end = column + cell.columnSpan();
            int from = column;
            clash |= covers.stream().anyMatch(cover -> cover.column() >= from && cover.column() < end);
            int height = Math.min(rowsLeft, height(element, rowsLeft));
            if (height > 1) {
                below.add(new Cover(column, cell.columnSpan(), height - 1));
            }
            cells.add(cell);
            column = end;
        }
        int end = covered(column, covers, cells, below);
        clash |= covers.stream().anyMatch(cover -> cover.column() >= end);
        rows.add(cells);
        clashes.add(clash);
        covers.clear();
        covers.addAll(below);
    }

    /** Adds the cells that continue from above at a column; returns the next free column. */
    private static int covered(int from, List<Cover> covers, List<ReadCell> cells, List<Cover> below) {
        int column = from;
        for (boolean found = true; found; ) {
            found = false;
            for (Cover cover : covers) {
                if (cover.column() == column) {
                    cells.add(new ReadCell(cover.columns(), Merge.CONTINUES, Anchors.NONE, ReadText.EMPTY, Flaw.NONE));
                    if (cover.rowsLeft() > 1) {
                        below.add(new Cover(column, cover.columns(), cover.rowsLeft() - 1));
                    }
                    column += cover.columns();
                    found = true;
                    break;
                }
            }
        }
        return column;
    }

    private ReadCell cell(Element element, int column) {
        if (!element.normalName().equals("td") && !element.normalName().equals("th")) {
            return unreadable(element.normalName());
        }
        HtmlTextReader reader = new HtmlTextReader(element, looks);
        int columns = Math.max(1, span(element, "colspan"));
        Merge merge = span(element, "rowspan") == 1 ? Merge.NONE : Merge.BEGINS;
        ReadText text = reader.text();
        boolean gone = looks.look(element).sight() == Sight.GONE || hidden.nextClearBit(column) >= column + columns;
        Flaw flaw = gone ? reader.flaw().or(new Flaw(Flaw.Kind.HIDDEN, text.text())) : reader.flaw();
        return new ReadCell(columns, merge, reader.anchors(), text, flaw);
    }

    /** Number of rows a cell covers; 0 in the file means all remaining rows. */
    private static int height(Element element, int rowsLeft) {
        int span = span(element, "rowspan");
        return span == 0 ? rowsLeft : span;
    }

    private static int span(Element element, String name) {
        String digits = element.attr(name).strip();
        boolean isNumber =
                !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int limit = !name.equals("rowspan") ? MAX_COLUMNS : Integer.MAX_VALUE;
        return isNumber ? Math.min(limit, Integer.parseInt(digits)) : 1;
    }
}

package org.formpress.prove.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A table put together again from its parts on several pages. */
public final class JoinedTable {

    /** What a merged label that goes on is marked with. */
    private static final String CONTINUED = "（续）";

    /** A cell of the whole table. */
    public static final class Cell {
        private final int row;
        private final PdfCell start;
        private final StringBuilder text;
        private int rowSpan;
        private int repeats;

        private Cell(int row, PdfCell start) {
            this.row = row;
            this.start = start;
            this.rowSpan = start.rowSpan();
            this.text = new StringBuilder(plain(start));
        }

        /** Without line breaks. */
        public String text() {
            return text.toString();
        }

        public int row() {
            return row;
        }

        public int column() {
            return start.column();
        }

        public int rowSpan() {
            return rowSpan;
        }

        public int columnSpan() {
            return start.columnSpan();
        }

        public String role() {
            return start.role();
        }

        public String scope() {
            return start.scope();
        }

        public String pointer() {
            return start.pointer();
        }

        /** How often it was printed again as a label that goes on. */
        public int repeats() {
            return repeats;
        }

        private boolean goesOnAs(PdfCell other) {
            boolean samePlace = column() == other.column() && columnSpan() == other.columnSpan();
            boolean marked = plain(other).equals(text + CONTINUED);
            return samePlace && (marked || !pointer().isEmpty() && pointer().equals(other.pointer()));
        }

        private void goOn(PdfCell part, int moreRows) {
            rowSpan += moreRows;
            if (plain(part).equals(text + CONTINUED)) {
                repeats++;
            } else {
                text.append(plain(part));
            }
        }

        private static String plain(PdfCell cell) {
            return cell.text().replace("\n", "");
        }
    }

    private final PdfTable first;
    private final List<Integer> pages = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int rows;
    private final Set<Integer> cutRows = new TreeSet<>();

    private JoinedTable(PdfTable first) {
        this.first = first;
        add(first);
    }

    /** The tables of a form from top to bottom; parts with the same header and columns belong together. */
    public static List<JoinedTable> of(PdfForm form) {
        return of(form, Map.of());
    }

    /**
     * The tables of a form from top to bottom.
     *
     * @param tables in which table each pointer is, from 0; of parts without any such pointer, those with the same header and columns
     *     belong together
     */
    public static List<JoinedTable> of(PdfForm form, Map<String, Integer> tables) {
        List<JoinedTable> joined = new ArrayList<>();
        for (PdfTable part : form.tables()) {
            int last = joined.size() - 1;
            boolean guess = last >= 0 && joined.get(last).goesOnAs(part);
            if (last >= 0 && table(part, tables).map(table -> table == last).orElse(guess)) {
                joined.get(last).add(part);
            } else {
                joined.add(new JoinedTable(part));
            }
        }
        return joined;
    }

    private static Optional<Integer> table(PdfTable part, Map<String, Integer> tables) {
        return part.cells()
                .map(PdfCell::pointer)
                .filter(tables::containsKey)
                .map(tables::get)
                .findFirst();
    }

    private boolean goesOnAs(PdfTable part) {
        return first.headerText().equals(part.headerText())
                && first.columns() == part.columns()
                && pages.get(pages.size() - 1) < part.page();
    }

    private void add(PdfTable part) {
        pages.add(part.page());
        boolean cut = !part.body().isEmpty() && cutsLastRow(part.body().get(0));
        int begin = cut ? rows - 1 : rows;
        if (cut) {
            cutRows.add(begin);
        }
        List<Cell> before = List.copyOf(cells);
        part.body().forEach(row -> row.forEach(cell -> add(cell, begin, before)));
        rows = begin + part.body().size();
    }

    private void add(PdfCell part, int begin, List<Cell> before) {
        Optional<Cell> open = part.row() > 0 ? Optional.empty() : goingOn(part, begin, before);
        if (open.isPresent()) {
            Cell cell = open.get();
            cell.goOn(part, begin + part.rowSpan() - cell.row - cell.rowSpan);
        } else {
            cells.add(new Cell(begin + part.row(), part));
        }
    }

    private Optional<Cell> goingOn(PdfCell part, int begin, List<Cell> before) {
        return before.stream()
                .filter(cell -> cell.column() == part.column() && cell.row + cell.rowSpan == rows)
                .filter(cell -> begin < rows || cell.goesOnAs(part))
                .findFirst();
    }

    /** A row is cut when a value of one row appears again: only labels are ever repeated. */
    private boolean cutsLastRow(List<PdfCell> firstRow) {
        return firstRow.stream()
                .anyMatch(part -> cells.stream()
                        .anyMatch(cell -> cell.row == rows - 1
                                && cell.role().equals("TD")
                                && cell.rowSpan == 1
                                && part.rowSpan() == 1
                                && !cell.pointer().isEmpty()
                                && cell.pointer().equals(part.pointer())));
    }

    /** The header's rows, which every part repeats. */
    public List<List<PdfCell>> header() {
        return first.header();
    }

    /** In the order in which they begin. */
    public List<Cell> cells() {
        return List.copyOf(cells);
    }

    public int rows() {
        return rows;
    }

    /** The rows that were cut by the end of a page. */
    public Set<Integer> cutRows() {
        return cutRows;
    }

    /** The pages it stands on. */
    public List<Integer> pages() {
        return List.copyOf(pages);
    }
}

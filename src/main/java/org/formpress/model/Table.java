package org.formpress.model;

import java.util.List;

/** A table with merged cells. Its constructor ensures that exactly one cell covers each slot. */
public final class Table implements Block {

    private final TableRules rules;
    private final List<Double> columnWidths;
    private final List<Row> header;
    private final List<Row> body;
    private final Grid headerGrid;
    private final Grid bodyGrid;

    /** A table with rules around every cell. */
    public Table(List<Double> columnWidths, List<Row> header, List<Row> body) {
        this(TableRules.GRID, columnWidths, header, body);
    }

    /**
     * @param columnWidths width of each column, in mm
     * @param header       rows that repeat at the top of every page; may be empty
     * @param body         the other rows
     * @throws InvalidDocumentException when cells overlap, leave a hole or exceed the header or body
     */
    public Table(TableRules rules, List<Double> columnWidths, List<Row> header, List<Row> body) {
        if (columnWidths.isEmpty() || columnWidths.stream().anyMatch(width -> !(width > 0))) {
            throw new InvalidDocumentException("column widths " + columnWidths + " must be positive millimetres");
        }
        if (header.isEmpty() && body.isEmpty()) {
            throw new InvalidDocumentException("a table has no row");
        }
        this.rules = rules;
        this.columnWidths = List.copyOf(columnWidths);
        this.header = List.copyOf(header);
        this.body = List.copyOf(body);
        this.headerGrid = Grid.of(this.header, columnWidths.size());
        this.bodyGrid = Grid.of(this.body, columnWidths.size());
    }

    public TableRules rules() {
        return rules;
    }

    /** Width of each column, in mm. */
    public List<Double> columnWidths() {
        return columnWidths;
    }

    public List<Row> header() {
        return header;
    }

    public List<Row> body() {
        return body;
    }

    public Grid headerGrid() {
        return headerGrid;
    }

    public Grid bodyGrid() {
        return bodyGrid;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.table(this);
    }
}

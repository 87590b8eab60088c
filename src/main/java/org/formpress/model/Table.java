package org.formpress.model;

import java.util.List;

/** A table of merged cells. Every slot belongs to exactly one cell, or the table cannot be made. */
public final class Table implements Block {

    private final TableRules rules;
    private final List<Double> columnWidths;
    private final List<Row> header;
    private final List<Row> body;
    private final Grid headerGrid;
    private final Grid bodyGrid;

    /** A table with all rules. */
    public Table(List<Double> columnWidths, List<Row> header, List<Row> body) {
        this(TableRules.GRID, columnWidths, header, body);
    }

    /**
     * @param columnWidths width of each column in mm
     * @param header       rows that repeat at the top of every page the table covers; may be empty
     * @param body         the other rows
     * @throws InvalidDocumentException when cells overlap, leave a hole or stand out of the header or the body
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

    /** Width of each column in mm. */
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

package org.formpress.model;

import java.util.List;

/** A table with merged cells. Its constructor ensures that exactly one cell covers each slot. */
public final class Table implements Block {

    private final TableRules rules;
    private final List<Column> columns;
    private final List<Row> header;
    private final List<Row> body;
    private final Grid headerGrid;
    private final Grid bodyGrid;

    /** A table with rules around every cell. */
    public Table(List<Column> columns, List<Row> header, List<Row> body) {
        this(TableRules.GRID, columns, header, body);
    }

    /**
     * @param header rows that repeat at the top of every page; may be empty
     * @param body   the other rows
     * @throws InvalidDocumentException when cells overlap, leave a hole or exceed the header or body
     */
    public Table(TableRules rules, List<Column> columns, List<Row> header, List<Row> body) {
        if (columns.isEmpty()) {
            throw new InvalidDocumentException("a table has no column");
        }
        if (header.isEmpty() && body.isEmpty()) {
            throw new InvalidDocumentException("a table has no row");
        }
        this.rules = rules;
        this.columns = List.copyOf(columns);
        this.header = List.copyOf(header);
        this.body = List.copyOf(body);
        this.headerGrid = Grid.of(this.header, columns.size());
        this.bodyGrid = Grid.of(this.body, columns.size());
    }

    private Table(Table table, List<Column> columns) {
        this.rules = table.rules;
        this.columns = List.copyOf(columns);
        this.header = table.header;
        this.body = table.body;
        this.headerGrid = table.headerGrid;
        this.bodyGrid = table.bodyGrid;
    }

    /** The same table with as many other columns. */
    public Table withColumns(List<Column> others) {
        return new Table(this, others);
    }

    public TableRules rules() {
        return rules;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Width of each column, in mm. */
    public List<Double> columnWidths() {
        return columns.stream().map(Column::width).toList();
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

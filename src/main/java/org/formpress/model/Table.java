package org.formpress.model;

import java.util.List;
import java.util.stream.Stream;

/** A table with merged cells. Its constructor ensures that exactly one cell covers each slot. */
public final class Table implements Block {

    private final TableRules rules;
    private final List<Column> columns;
    private final List<Row> header;
    private final List<Row> body;
    private final double above;
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
        this.above = 0;
        this.columns = List.copyOf(columns);
        this.header = List.copyOf(header);
        this.body = List.copyOf(body);
        this.headerGrid = Grid.of(this.header, columns.size());
        this.bodyGrid = Grid.of(this.body, columns.size());
    }

    private Table(Table table, double above, List<Column> columns) {
        if (!(above >= 0)) {
            throw new InvalidDocumentException("a table cannot stand " + above + " mm below the block above");
        }
        this.rules = table.rules;
        this.above = above;
        this.columns = List.copyOf(columns);
        this.header = table.header;
        this.body = table.body;
        this.headerGrid = table.headerGrid;
        this.bodyGrid = table.bodyGrid;
    }

    /** The same table with as many other columns. */
    public Table withColumns(List<Column> others) {
        return new Table(this, above, others);
    }

    /** The same table at a distance, in mm, from the block above. */
    public Table withSpaceAbove(double millimetres) {
        return new Table(this, millimetres, columns);
    }

    /**
     * The same table with other rows.
     *
     * @throws InvalidDocumentException when cells overlap, leave a hole or exceed the header or body
     */
    public Table withRows(List<Row> otherHeader, List<Row> otherBody) {
        return new Table(rules, columns, otherHeader, otherBody).withSpaceAbove(above);
    }

    /** All cells, row by row: those of the header, then the others. */
    public Stream<Cell> cells() {
        return Stream.concat(header.stream(), body.stream()).flatMap(row -> row.cells().stream());
    }

    public TableRules rules() {
        return rules;
    }

    /** Space above, in mm. */
    public double above() {
        return above;
    }

    /** Whether it stands directly below a block, with whose last rule it begins. */
    public boolean sharesRuleOf(Block before) {
        return before instanceof Table table
                && above == 0
                && rules != TableRules.NONE
                && table.rules != TableRules.NONE;
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

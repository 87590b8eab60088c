package org.formpress.model;

import java.util.ArrayList;
import java.util.List;

/** The resolved grid of a table: which cell covers which slot, and where that cell begins. */
public final class Grid {

    /**
     * A cell and the position of its top left slot.
     *
     * @param row    row index, from 0
     * @param column column index, from 0
     */
    public record Placed(Cell cell, int row, int column) {

        /** Index of the row below the cell. */
        public int endRow() {
            return row + cell.rowSpan();
        }

        /** Index of the column to the right of the cell. */
        public int endColumn() {
            return column + cell.columnSpan();
        }
    }

    private final Placed[][] slots;
    private final List<List<Placed>> rows;

    private Grid(int rowCount, int columnCount) {
        slots = new Placed[rowCount][columnCount];
        rows = new ArrayList<>(rowCount);
    }

    /**
     * Places every cell in the first free slot of its row, as HTML does.
     *
     * @throws InvalidDocumentException when cells overlap, leave a hole or exceed the table
     */
    static Grid of(List<Row> rows, int columnCount) {
        Grid grid = new Grid(rows.size(), columnCount);
        for (int row = 0; row < rows.size(); row++) {
            grid.placeRow(row, rows.get(row));
        }
        return grid;
    }

    private void placeRow(int row, Row cells) {
        List<Placed> placed = new ArrayList<>(cells.cells().size());
        int column = nextFree(row, 0);
        for (Cell cell : cells.cells()) {
            Placed here = new Placed(cell, row, column);
            cover(here);
            placed.add(here);
            column = nextFree(row, here.endColumn());
        }
        if (column < slots[row].length) {
            throw new InvalidDocumentException(row, ": column " + (column + 1) + " has no cell");
        }
        rows.add(List.copyOf(placed));
    }

    private int nextFree(int row, int from) {
        int column = from;
        while (column < slots[row].length && slots[row][column] != null) {
            column++;
        }
        return column;
    }

    private void cover(Placed placed) {
        if (placed.endRow() > slots.length || placed.endColumn() > slots[0].length) {
            throw new InvalidDocumentException(
                    placed.row(),
                    column(placed.column()) + ": a cell of "
                            + placed.cell().columnSpan() + " columns and "
                            + placed.cell().rowSpan()
                            + " rows stands out of the table of " + slots[0].length + " columns and " + slots.length
                            + " rows");
        }
        for (int row = placed.row(); row < placed.endRow(); row++) {
            for (int column = placed.column(); column < placed.endColumn(); column++) {
                if (slots[row][column] != null) {
                    throw new InvalidDocumentException(placed.row(), column(column) + " has two cells");
                }
                slots[row][column] = placed;
            }
        }
    }

    private static String column(int column) {
        return ", column " + (column + 1);
    }

    public int rowCount() {
        return slots.length;
    }

    public int columnCount() {
        return slots.length == 0 ? 0 : slots[0].length;
    }

    /** The cell that covers a slot. */
    public Placed at(int row, int column) {
        return slots[row][column];
    }

    /** The cells that begin in a row, from left to right. */
    public List<Placed> beginningIn(int row) {
        return rows.get(row);
    }
}

package org.formpress.merge;

import java.util.ArrayList;
import java.util.List;
import org.formpress.merge.CellReader.ReadCell;
import org.formpress.model.Cell;
import org.formpress.model.Column;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TableRules;

/**
 * Collects rows. A cell that merges up joins the cell above if both read the same on paper and all merging cells to its
 * left have joined too: indicators of one 一级指标 share one label, and within it those of one 二级指标. A spare row, of whose values there
 * is none, shares no value with others, so that each can be filled in.
 */
final class RowsReader {

    private record OpenRow(String place, List<ReadCell> read, List<Cell> cells, boolean keepWithPrevious) {

        boolean isSpare() {
            return read.stream()
                    .map(ReadCell::cell)
                    .noneMatch(
                            cell -> cell.pointer().isPresent() && !cell.value().isEmpty());
        }
    }

    /** The position of a label that later rows may still join. */
    private static final class OpenLabel {
        private final List<Cell> row;
        private final int index;
        private final boolean joinable;

        OpenLabel(List<Cell> row, int index, boolean joinable) {
            this.row = row;
            this.index = index;
            this.joinable = joinable;
        }

        Cell cell() {
            return row.get(index);
        }

        void grow() {
            row.set(index, cell().withRowSpan(cell().rowSpan() + 1));
        }
    }

    private final List<OpenRow> rows = new ArrayList<>();
    private final List<OpenLabel> labels = new ArrayList<>();
    private final String place;

    /** @param place template and line of the table or header that the rows belong to */
    RowsReader(String place) {
        this.place = place;
    }

    /**
     * Starts a row.
     *
     * @param place its template and line
     */
    void begin(String place, boolean keepWithPrevious) {
        rows.add(new OpenRow(place, new ArrayList<>(), new ArrayList<>(), keepWithPrevious));
    }

    /** Adds a cell to the current row. */
    void add(ReadCell read) {
        rows.get(rows.size() - 1).read().add(read);
    }

    /** Ends the current row. */
    void end() {
        OpenRow row = rows.get(rows.size() - 1);
        boolean spare = row.isSpare();
        boolean joining = true;
        int mergingCell = 0;
        for (ReadCell read : row.read()) {
            if (!read.mergesUp()) {
                row.cells().add(read.cell());
                continue;
            }
            boolean joinable = !spare || read.cell().pointer().isEmpty();
            joining = joining && joinable && joins(read.cell(), mergingCell);
            if (joining) {
                labels.get(mergingCell).grow();
            } else {
                row.cells().add(read.cell());
                dropLabelsFrom(mergingCell);
                labels.add(new OpenLabel(row.cells(), row.cells().size() - 1, joinable));
            }
            mergingCell++;
        }
        dropLabelsFrom(mergingCell);
    }

    private boolean joins(Cell cell, int mergingCell) {
        return mergingCell < labels.size()
                && labels.get(mergingCell).joinable
                && labels.get(mergingCell)
                        .cell()
                        .text()
                        .seen()
                        .equals(cell.text().seen());
    }

    private void dropLabelsFrom(int index) {
        while (labels.size() > index) {
            labels.remove(labels.size() - 1);
        }
    }

    /**
     * The table made of these rows.
     *
     * @throws TemplateException when they do not form a valid table
     */
    Table table(TableRules rules, List<Column> columns, List<Row> header) {
        try {
            return new Table(rules, columns, header, rows());
        } catch (InvalidDocumentException e) {
            String at = e.row().isPresent() ? rows.get(e.row().getAsInt()).place() : place;
            throw new TemplateException(at + ": " + e.getMessage(), e);
        }
    }

    private List<Row> rows() {
        return rows.stream()
                .map(row -> new Row(row.cells(), row.keepWithPrevious()))
                .toList();
    }
}

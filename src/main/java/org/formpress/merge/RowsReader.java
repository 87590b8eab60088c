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
import org.jspecify.annotations.Nullable;

/**
 * Collects rows. A cell that merges up joins the cell above if both read the same on paper and all merging cells to its
 * left have joined too: indicators of one 一级指标 share one label, and within it those of one 二级指标.
 */
final class RowsReader {

    private record OpenRow(String place, List<Cell> cells, boolean keepWithPrevious) {}

    /** The position of a label that later rows may still join. */
    private static final class OpenLabel {
        private final List<Cell> row;
        private final int index;

        OpenLabel(List<Cell> row, int index) {
            this.row = row;
            this.index = index;
        }

        Cell cell() {
            return row.get(index);
        }

        void grow() {
            row.set(index, cell().withRowSpan(cell().rowSpan() + 1));
        }
    }

    private final List<OpenRow> rows = new ArrayList<>();
    private final List<@Nullable OpenLabel> labels = new ArrayList<>();
    private final String place;
    private int mergingCell;
    private boolean joining;

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
        dropLabelsFrom(mergingCell);
        rows.add(new OpenRow(place, new ArrayList<>(), keepWithPrevious));
        mergingCell = 0;
        joining = true;
    }

    private void dropLabelsFrom(int index) {
        while (labels.size() > index) {
            labels.remove(labels.size() - 1);
        }
    }

    /** Adds a cell to the current row. */
    void add(ReadCell read) {
        List<Cell> cells = rows.get(rows.size() - 1).cells();
        if (!read.mergesUp()) {
            cells.add(read.cell());
            return;
        }
        OpenLabel above = mergingCell < labels.size() ? labels.get(mergingCell) : null;
        joining = joining
                && above != null
                && above.cell().text().seen().equals(read.cell().text().seen());
        if (joining && above != null) {
            above.grow();
        } else {
            cells.add(read.cell());
            dropLabelsFrom(mergingCell);
            labels.add(new OpenLabel(cells, cells.size() - 1));
        }
        mergingCell++;
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

package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.formpress.read.file.ReadCell;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadTable;

/** Puts back the columns of a table in which no cell of the form begins: LibreOffice drops them when it saves. */
final class DroppedColumns {

    private DroppedColumns() {}

    /** The table in the form's columns, if just such columns are missing; else as it is. */
    static ReadTable restored(ReadTable table, FormTable form) {
        List<Integer> edges = edges(form);
        if (table.columns() >= form.columns() || table.columns() != edges.size() - 1) {
            return table;
        }
        List<ReadRow> rows =
                table.rows().stream().map(row -> restored(row, edges)).toList();
        return new ReadTable(form.columns(), rows, table.onSheet());
    }

    /** Where cells of the form begin or end, in columns from 0. */
    private static List<Integer> edges(FormTable form) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0));
        add(edges, form.above());
        add(edges, form.items());
        add(edges, List.of(form.pattern()));
        add(edges, form.below());
        return List.copyOf(edges);
    }

    private static void add(TreeSet<Integer> edges, List<List<Slot>> rows) {
        for (List<Slot> row : rows) {
            int edge = 0;
            for (Slot slot : row) {
                edge += slot.columns();
                edges.add(edge);
            }
        }
    }

    private static ReadRow restored(ReadRow row, List<Integer> edges) {
        List<ReadCell> cells = new ArrayList<>(row.cells().size());
        int from = 0;
        for (ReadCell cell : row.cells()) {
            int to = Math.min(from + cell.columnSpan(), edges.size() - 1);
            int span = Math.max(1, edges.get(to) - edges.get(Math.min(from, to)));
            cells.add(new ReadCell(span, cell.merge(), cell.anchors(), cell.text(), cell.flaw()));
            from = to;
        }
        return new ReadRow(cells, row.shape());
    }
}

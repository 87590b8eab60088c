package org.formpress.write.html;

import java.util.List;
import java.util.Set;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.PlannedRow;

/** Writes one table: the merges are the model's, the page breaks and row heights the plan's. */
final class TableWriter {

    private final Html html;
    private final PlannedTable planned;
    private final CellWriter cells;
    private final PageBreaks breaks;

    TableWriter(Html html, PlannedTable planned, Set<Integer> indents) {
        this.html = html;
        this.planned = planned;
        this.cells = new CellWriter(html, planned.texts(), indents);
        this.breaks = PageBreaks.of(planned);
    }

    void write() {
        Table table = planned.table();
        html.raw(breaks.tableStartsPage() ? "<table class=\"page\">\n<colgroup>" : "<table>\n<colgroup>");
        planned.columnWidths().forEach(width -> html.raw("<col style=\"width:" + width / 1000.0 + "pt\">"));
        html.raw("</colgroup>\n");
        boolean hasHeader = !table.header().isEmpty();
        if (hasHeader) {
            html.raw("<thead>\n");
            header(table.headerGrid(), planned.fragments().get(0).header());
            html.raw("</thead>\n");
        }
        html.raw("<tbody>\n");
        body(table.bodyGrid(), !hasHeader);
        html.raw("</tbody>\n</table>\n");
    }

    private void header(Grid grid, List<PlannedRow> rows) {
        for (int row = 0; row < grid.rowCount(); row++) {
            html.raw("<tr").raw(height(rows.get(row).height())).raw(">");
            row(grid.beginningIn(row), row == 0);
        }
    }

    private void body(Grid grid, boolean firstIsTop) {
        for (int row = 0; row < grid.rowCount(); row++) {
            html.raw(breaks.startPages().contains(row) ? "<tr class=\"page\"" : "<tr");
            Integer height = breaks.heights().get(row);
            html.raw(height == null ? " class=\"tall\"" : height(height)).raw(">");
            row(grid.beginningIn(row), row == 0 && firstIsTop);
        }
    }

    private void row(List<Placed> placed, boolean top) {
        placed.forEach(cell -> cells.write(cell, top));
        html.raw("</tr>\n");
    }

    private static String height(int millipoints) {
        return " style=\"height:" + millipoints / 1000.0 + "pt\"";
    }
}

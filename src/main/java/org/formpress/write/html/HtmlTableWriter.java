package org.formpress.write.html;

import java.util.List;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Joins;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.typeset.Millipoints;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.PlannedCell;
import org.formpress.typeset.PlannedRow;
import org.formpress.typeset.TableFragment;

/** Writes a table: the whole, with merges and pointers, or the part on one page. */
final class HtmlTableWriter {

    private final Html html;
    private final PlannedTable planned;
    private final CellWriter cells;

    HtmlTableWriter(Html html, PlannedTable planned) {
        this.html = html;
        this.planned = planned;
        this.cells = new CellWriter(html);
    }

    /** Writes the whole table. */
    void write() {
        Table table = planned.table();
        start(Millipoints.ofMillimetres(table.above()));
        if (!table.header().isEmpty()) {
            html.raw("<thead>\n");
            rows(table.headerGrid(), table.header(), true);
            html.raw("</thead>\n");
        }
        html.raw("<tbody>\n");
        rows(table.bodyGrid(), table.body(), table.header().isEmpty());
        html.raw("</tbody>\n</table>\n");
    }

    private void rows(Grid grid, List<Row> source, boolean top) {
        Joins joins = new Joins(planned.table());
        for (int row = 0; row < grid.rowCount(); row++) {
            html.raw(MarkTags.row(source.get(row).mark())).raw(">");
            for (Placed placed : grid.beginningIn(row)) {
                cells.write(placed, planned.texts().of(placed.cell()), top && row == 0, joins.below(grid, placed));
            }
            html.raw("</tr>\n");
        }
    }

    /** Writes the part on one page. */
    void write(TableFragment fragment) {
        start(fragment == planned.fragments().get(0) ? planned.above() : 0);
        Table table = planned.table();
        rows(fragment, true, table.header(), fragment.topRule());
        rows(
                fragment,
                false,
                table.body(),
                fragment.topRule() && fragment.header().isEmpty());
        html.raw("</table>\n");
    }

    private void rows(TableFragment fragment, boolean ofHeader, List<Row> source, boolean topRule) {
        List<PlannedRow> rows = ofHeader ? fragment.header() : fragment.rows();
        for (int index = 0; index < rows.size(); index++) {
            PlannedRow row = rows.get(index);
            html.raw(MarkTags.row(source.get(row.source()).mark()))
                    .raw(" style=\"height:" + row.height() / 1000.0 + "pt\">");
            for (PlannedCell cell : row.cells()) {
                cells.write(cell, topRule && index == 0, fragment.joinsBelow(ofHeader, index, cell));
            }
            html.raw("</tr>\n");
        }
    }

    /** @param above space above, in thousandths of a point */
    private void start(int above) {
        html.raw("<table");
        if (planned.table().rules() == TableRules.NONE) {
            html.attribute("class", "lines");
        } else if (above > 0) {
            html.attribute("class", "apart");
        }
        if (above > 0) {
            html.attribute("style", "margin-top:" + above / 1000.0 + "pt");
        }
        html.raw(">\n<colgroup>");
        planned.columnWidths().forEach(width -> html.raw("<col style=\"width:" + width / 1000.0 + "pt\">"));
        html.raw("</colgroup>\n");
    }
}

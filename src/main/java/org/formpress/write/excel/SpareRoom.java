package org.formpress.write.excel;

import java.util.List;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;
import org.formpress.model.Typography;
import org.formpress.typeset.Millipoints;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PagePlan.PlannedTable;

/**
 * What rows of several lines get beside their planned height where a form has one page with room to spare. Spreadsheets set lines as high
 * as the font: 宋体 is low enough, but machines without it take fonts that are not, and would hide the last lines of a text.
 */
final class SpareRoom {

    /** Height of the lines of such a font, Noto Serif CJK, by its size. */
    private static final double TALL = 1.45;

    /** Of the page that stays free: programs round heights. */
    private static final double KEPT_FREE = 0.01;

    /** For each line, in thousandths of a point. */
    private final int perLine;

    private SpareRoom(int perLine) {
        this.perLine = perLine;
    }

    static SpareRoom of(PagePlan plan) {
        if (plan.pages() > 1) {
            return new SpareRoom(0);
        }
        int lines = plan.blocks().stream()
                .filter(PlannedTable.class::isInstance)
                .mapToInt(block -> lines((PlannedTable) block))
                .sum();
        int page = Millipoints.ofMillimetres(plan.document().page().textHeight());
        int spare = page - plan.lastUsed() - (int) (page * KEPT_FREE);
        int wanted = wanted(plan.document().typography());
        return new SpareRoom(Math.max(0, Math.min(wanted, spare / Math.max(1, lines))));
    }

    /** For rows that may be as high as they need. */
    static SpareRoom whole(Typography type) {
        return new SpareRoom(Math.max(0, wanted(type)));
    }

    private static int wanted(Typography type) {
        return Millipoints.ofPoints(type.body() * TALL - type.leading());
    }

    private static int lines(PlannedTable planned) {
        Table table = planned.table();
        return lines(planned, table.headerGrid()) + lines(planned, table.bodyGrid());
    }

    private static int lines(PlannedTable planned, Grid grid) {
        int lines = 0;
        for (int row = 0; row < grid.rowCount(); row++) {
            lines += lines(planned, grid, row);
        }
        return lines;
    }

    /** The most lines of a cell in a row; 0 where one line is the most, for which rows are high enough. */
    private static int lines(PlannedTable planned, Grid grid, int row) {
        List<Placed> cells = grid.beginningIn(row);
        int most = cells.stream()
                .filter(placed -> placed.cell().rowSpan() == 1)
                .mapToInt(placed -> planned.texts().of(placed.cell()).size())
                .max()
                .orElse(0);
        return most > 1 ? most : 0;
    }

    /** What a row of a table gets, in thousandths of a point. */
    int of(PlannedTable planned, Grid grid, int row) {
        return perLine == 0 ? 0 : perLine * lines(planned, grid, row);
    }
}

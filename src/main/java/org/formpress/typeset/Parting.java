package org.formpress.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.formpress.model.Grid;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.typeset.PagePlan.PlannedBlock;
import org.formpress.typeset.PagePlan.PlannedParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;

/**
 * Parts the pages of a plan where a reader would, if that costs no page: the last page has some rows beside the totals, and merged
 * cells stay whole where the page before stays well filled.
 */
final class Parting {

    /** Rows on the last page that need not stay with the row above them. */
    private static final int MIN_LAST_ROWS = 3;

    /** A page gives away at most this share of its height to keep merged cells whole. */
    private static final double MAX_BLANK = 0.3;

    /** Longer documents are left as they are: nobody would see the difference. */
    private static final int MAX_PAGES = 8;

    private static final int MAX_TRIES = 4;

    private final Function<PageEnds, PagePlan> planner;
    private PagePlan best;
    private PageEnds ends = PageEnds.NONE;

    /** @param planner makes a plan of the same document with other page ends */
    Parting(PagePlan plan, Function<PageEnds, PagePlan> planner) {
        this.best = plan;
        this.planner = planner;
    }

    PagePlan plan() {
        if (best.pages() > 1 && best.pages() <= MAX_PAGES) {
            int lastTable = lastTable();
            keepWithTable(lastTable);
            for (int block = lastTable; block >= 0; block--) {
                if (best.blocks().get(block) instanceof PlannedTable table && isDivisible(table)) {
                    part(block, table.fragments().size() - 1, block == lastTable);
                }
            }
        }
        return best;
    }

    /** A table whose rows are not split themselves. */
    private static boolean isDivisible(PlannedTable table) {
        return table.fragments().stream()
                        .mapToInt(fragment -> fragment.rows().size())
                        .sum()
                == table.table().body().size();
    }

    private int lastTable() {
        int block = best.blocks().size() - 1;
        while (block >= 0 && isBelow(best.blocks().get(block))) {
            block--;
        }
        return block;
    }

    /** Whether a block may be a note or a line for signatures: no table with rules. */
    private static boolean isBelow(PlannedBlock block) {
        return !(block instanceof PlannedTable table) || table.table().rules() == TableRules.NONE;
    }

    /** Notes and lines for signatures below the last table do not begin a page alone if some of its rows can go with them. */
    private void keepWithTable(int block) {
        boolean alone = best.blocks().stream().skip(block + 1L).anyMatch(Parting::startsPage);
        if (alone && block >= 0 && best.blocks().get(block) instanceof PlannedTable table && isDivisible(table)) {
            int fragments = table.fragments().size();
            int rows = table.table().body().size();
            for (int row : candidates(table, fragments, rows, true)) {
                if (isPossible(table, row, rows)) {
                    return;
                }
            }
        }
    }

    private static boolean startsPage(PlannedBlock block) {
        return block instanceof PlannedParagraph paragraph && paragraph.startsPage()
                || block instanceof PlannedTable table
                        && table.fragments().get(0).startsPage();
    }

    private void part(int block, int lastFragment, boolean lastTable) {
        for (int fragment = lastFragment; fragment > 0; fragment--) {
            PlannedTable table = (PlannedTable) best.blocks().get(block);
            boolean lastPage = lastTable && fragment == lastFragment;
            int now = first(table, fragment);
            for (int row : candidates(table, fragment, now, lastPage)) {
                if (row == now || isPossible(table, row, now)) {
                    break;
                }
            }
        }
    }

    private boolean isPossible(PlannedTable table, int row, int now) {
        PageEnds tried = ends.with(table.table(), row, now);
        PagePlan plan = planner.apply(tried);
        if (plan.pages() > best.pages()) {
            return false;
        }
        best = plan;
        ends = tried;
        return true;
    }

    private static int first(PlannedTable table, int fragment) {
        return table.fragments().get(fragment).rows().get(0).source();
    }

    /** The rows with which a fragment may begin, the best first. */
    private List<Integer> candidates(PlannedTable table, int fragment, int now, boolean lastPage) {
        List<Row> rows = table.table().body();
        List<Integer> possible = new ArrayList<>();
        int given = 0;
        int most = (int)
                (MAX_BLANK * Millipoints.ofMillimetres(best.document().page().textHeight()));
        for (int row = now; row > first(table, fragment - 1); row--) {
            if (row < rows.size() && !rows.get(row).keepWithPrevious()) {
                possible.add(row);
            }
            given += height(table.fragments().get(fragment - 1), row - 1);
            if (given > most) {
                break;
            }
        }
        Comparator<Integer> order = Comparator.comparingInt(row -> lastPage ? missing(rows, row) : 0);
        order = order.thenComparingInt(row -> crossing(table.table(), row)).thenComparing(Comparator.reverseOrder());
        return possible.stream().sorted(order).limit(MAX_TRIES).toList();
    }

    private static int height(TableFragment fragment, int source) {
        return fragment.rows().stream()
                .filter(row -> row.source() == source)
                .mapToInt(PlannedRow::height)
                .findFirst()
                .orElse(0);
    }

    /** How many rows a last page that begins with a row has too few. */
    private static int missing(List<Row> rows, int first) {
        long free = rows.subList(first, rows.size()).stream()
                .filter(row -> !row.keepWithPrevious())
                .count();
        return (int) Math.max(0, MIN_LAST_ROWS - free);
    }

    /** How many merged cells a page break above a row cuts. */
    private static int crossing(Table table, int row) {
        Grid grid = table.bodyGrid();
        return (int) IntStream.range(0, grid.columnCount())
                .filter(column -> grid.at(row, column).row() < row)
                .filter(column -> grid.at(row, column).column() == column)
                .count();
    }
}

package org.formpress.write.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.typeset.PlannedRow;
import org.formpress.typeset.TableFragment;

/**
 * What the plan says of a table's body rows.
 *
 * @param heights    height of each row in thousandths of a point, by row index; none for a row that no page holds whole
 * @param startPages rows that begin a page
 * @param tableStartsPage whether the table itself begins a page
 */
record PageBreaks(Map<Integer, Integer> heights, Set<Integer> startPages, boolean tableStartsPage) {

    static PageBreaks of(PlannedTable planned) {
        Map<Integer, Integer> heights = new HashMap<>();
        Set<Integer> starts = new HashSet<>();
        Set<Integer> cut = new HashSet<>();
        for (TableFragment fragment : planned.fragments()) {
            for (PlannedRow row : fragment.rows()) {
                if (heights.put(row.source(), row.height()) != null) {
                    cut.add(row.source());
                } else if (fragment.startsPage() && row == fragment.rows().get(0)) {
                    starts.add(row.source());
                }
            }
        }
        heights.keySet().removeAll(cut);
        boolean tableStarts = planned.fragments().get(0).startsPage();
        if (tableStarts) {
            starts.remove(0);
        }
        return new PageBreaks(heights, starts, tableStarts);
    }

    boolean isCut(int row) {
        return !heights.containsKey(row);
    }
}

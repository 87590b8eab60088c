package org.formpress.typeset;

import java.util.List;

/**
 * The part of a table that stands on one page.
 *
 * @param startsPage true when it is the first thing on a page after the first
 * @param topRule    true when it draws its upper rule itself; false when the table above already drew one there
 * @param header     the table's header rows, the same on every page
 */
public record TableFragment(boolean startsPage, boolean topRule, List<PlannedRow> header, List<PlannedRow> rows) {

    public TableFragment {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}

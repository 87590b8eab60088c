package org.formpress.typeset;

import java.util.List;

/**
 * The part of a table on one page.
 *
 * @param startsPage true when it begins a page other than the first
 * @param topRule    true when it draws its upper rule; false when the table above has drawn it
 * @param header     the table's header rows, the same on every page
 */
public record TableFragment(boolean startsPage, boolean topRule, List<PlannedRow> header, List<PlannedRow> rows) {

    public TableFragment {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}

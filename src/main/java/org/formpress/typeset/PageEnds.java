package org.formpress.typeset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.formpress.model.Row;
import org.formpress.model.Table;

/** Rows with which a new page begins although the page before has room for them. */
final class PageEnds {

    /** Pages are full. */
    static final PageEnds NONE = new PageEnds(Map.of());

    private final Map<List<Row>, TreeSet<Integer>> starts;

    private PageEnds(Map<List<Row>, TreeSet<Integer>> starts) {
        this.starts = starts;
    }

    /** These, and another row of a table's body, instead of the rows after it up to {@code before}. */
    PageEnds with(Table table, int row, int before) {
        Map<List<Row>, TreeSet<Integer>> all = new IdentityHashMap<>(starts);
        TreeSet<Integer> rows = new TreeSet<>(of(table));
        rows.subSet(row, true, before, true).clear();
        rows.add(row);
        all.put(table.body(), rows);
        return new PageEnds(all);
    }

    /** The indexes of the rows in a table's body. */
    TreeSet<Integer> of(Table table) {
        return starts.getOrDefault(table.body(), new TreeSet<>());
    }
}

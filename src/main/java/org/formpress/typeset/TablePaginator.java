package org.formpress.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Row;

/**
 * Divides a table among pages: as many rows as fit, except that no page begins with a row that must stay with the previous one. A row
 * is split only if it is too high for a whole page.
 */
final class TablePaginator {

    /** A row that must be split begins at the bottom of a page only if this many of its lines fit there. */
    private static final int MIN_LINES = 3;

    private final List<Row> rows;
    private final List<PlannedRow> header;
    private final int headerHeight;
    private final RowStack body;
    private final TableMeasures measures;
    private final PageCursor cursor;
    private final NavigableSet<Integer> starts;
    private final int below;
    private final List<TableFragment> fragments = new ArrayList<>();
    private int next;

    /**
     * @param starts the rows with which a page begins even if they fit on the page before
     * @param below  height of what stays on the page of the last row, if it fits a page
     */
    TablePaginator(
            List<Row> rows,
            RowStack header,
            RowStack body,
            TableMeasures measures,
            PageCursor cursor,
            NavigableSet<Integer> starts,
            int below) {
        this.rows = rows;
        this.below = below;
        this.starts = starts;
        this.header = header.rowCount() == 0 ? List.of() : header.print(0, header.heights(0, header.rowCount()));
        this.headerHeight = this.header.stream().mapToInt(PlannedRow::height).sum();
        this.body = body;
        this.measures = measures;
        this.cursor = cursor;
        if (pageRoom() < Math.max(cursor.pageHeight() / 2, measures.height(MIN_LINES))) {
            throw new InvalidDocumentException("the header rows of a table take " + headerHeight / 1000
                    + " pt of the page's " + cursor.pageHeight() / 1000 + " pt: too little is left for its other rows");
        }
    }

    /** Divides the table, from the cursor's position on. */
    List<TableFragment> paginate() {
        boolean joined = cursor.belowTable();
        do {
            boolean startsPage = !fragments.isEmpty();
            int room = room(joined && fragments.isEmpty());
            int[] heights = fittingHeights(room);
            boolean nothingFits = heights.length == 0 && (next < body.rowCount() || room < 0);
            if (nothingFits && !cursor.atTop()) {
                cursor.newPage();
                joined = false;
                heights = fittingHeights(room(false));
                startsPage = true;
            }
            addFragment(startsPage, isRuled() && !(joined && fragments.isEmpty()), heights);
        } while (next < body.rowCount());
        return fragments;
    }

    /** A table without rules has no upper one either. */
    private boolean isRuled() {
        return measures.rule() > 0;
    }

    private int room(boolean joined) {
        return cursor.room() - headerHeight - (joined ? 0 : measures.rule());
    }

    private int pageRoom() {
        return cursor.pageHeight() - headerHeight - measures.rule();
    }

    /** The heights of the rows for this page; none when the next row needs a new page. */
    private int[] fittingHeights(int room) {
        int end = next;
        int[] heights = new int[0];
        Integer start = starts.higher(next);
        int last = start == null ? body.rowCount() : start;
        int[] all = body.heights(next, last);
        if (RowStack.sum(all) <= room - below(last)) {
            return all;
        }
        while (end < last) {
            int[] longer = body.heights(next, end + 1);
            if (RowStack.sum(longer) > room - below(end + 1)) {
                return tooHigh(end) ? withPartOf(heights, room) : heightsUpTo(beforeKeptRows(end));
            }
            heights = longer;
            end++;
        }
        return heights;
    }

    /** What rows up to {@code end} need below them; nothing on a page that has no room above it to give. */
    private int below(int end) {
        return end == body.rowCount() && !cursor.atTop() ? below : 0;
    }

    private boolean tooHigh(int row) {
        return RowStack.sum(body.heights(row, row + 1)) > pageRoom();
    }

    private int[] withPartOf(int[] heights, int room) {
        int rest = room - RowStack.sum(heights);
        boolean worthBeginning = measures.lines(rest) >= MIN_LINES;
        if (!worthBeginning && !(cursor.atTop() && heights.length == 0)) {
            return heights;
        }
        int[] longer = Arrays.copyOf(heights, heights.length + 1);
        longer[heights.length] = rest;
        return longer;
    }

    private int beforeKeptRows(int end) {
        int before = end;
        while (before > next && rows.get(before).keepWithPrevious()) {
            before--;
        }
        boolean keepImpossible = before == next && cursor.atTop();
        return keepImpossible ? end : before;
    }

    private int[] heightsUpTo(int end) {
        return end == next ? new int[0] : body.heights(next, end);
    }

    private void addFragment(boolean startsPage, boolean topRule, int[] heights) {
        boolean splitsLast = heights.length > 0 && splitsLast(heights);
        List<PlannedRow> bodyRows = heights.length == 0 ? List.of() : body.print(next, heights);
        fragments.add(new TableFragment(startsPage, topRule, header, bodyRows));
        next += splitsLast ? heights.length - 1 : heights.length;
        cursor.use(headerHeight + RowStack.sum(heights) + (topRule ? measures.rule() : 0));
        if (next < body.rowCount()) {
            cursor.newPage();
        }
    }

    private boolean splitsLast(int[] heights) {
        return heights[heights.length - 1] < body.heights(next, next + heights.length)[heights.length - 1];
    }
}

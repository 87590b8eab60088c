package org.formpress.read.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/** The merged cells of a sheet, by row. */
final class Merges {

    /** For all merges together: a form of a thousand pages has about 50,000 rows. */
    private static final int MAX_ROWS = 2_000_000;

    private final Map<Integer, List<CellRange>> byRow = new HashMap<>();

    /** @param lastRow of the sheet that has cells */
    Merges(List<CellRange> merges, int lastRow) throws RefusedException {
        long rows = 0;
        for (CellRange merge : merges) {
            int last = Math.min(merge.bottom(), lastRow);
            rows += Math.max(0, last - merge.top() + 1);
            if (rows > MAX_ROWS) {
                throw FileRefusal.unsafe("file.nesting", "mergeCells");
            }
            for (int row = merge.top(); row <= last; row++) {
                Deadline.check();
                byRow.computeIfAbsent(row, any -> new ArrayList<>(4)).add(merge);
            }
        }
    }

    /** The merged cell that covers a place. */
    Optional<CellRange> at(int row, int column) {
        for (CellRange merge : byRow.getOrDefault(row, List.of())) {
            if (column >= merge.left() && column <= merge.right()) {
                return Optional.of(merge);
            }
        }
        return Optional.empty();
    }
}

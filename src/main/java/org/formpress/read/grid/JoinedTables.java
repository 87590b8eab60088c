package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Block;
import org.formpress.model.Table;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadTable;

/** Two tables become one in Word when the line between them is deleted. They are parted again where the upper one ends. */
final class JoinedTables {

    private JoinedTables() {}

    /**
     * The blocks of a file with such a table in two.
     *
     * @throws RefusedException when it is unclear where the upper one ends
     */
    static List<ReadBlock> parted(List<Block> printed, List<ReadBlock> read, Printed of) throws RefusedException {
        for (int index = 0; index + 1 < printed.size() && index < read.size(); index++) {
            if (printed.get(index) instanceof Table upper
                    && printed.get(index + 1) instanceof Table lower
                    && read.get(index) instanceof ReadTable found
                    && !(index + 1 < read.size() && read.get(index + 1) instanceof ReadTable)) {
                return parted(read, index, found, FormTable.of(upper, of), FormTable.of(lower, of));
            }
        }
        return read;
    }

    private static List<ReadBlock> parted(
            List<ReadBlock> read, int index, ReadTable found, FormTable upper, FormTable lower)
            throws RefusedException {
        int rows = upper.fixedRows();
        if (found.rows().size() <= rows + upper.items().size()) {
            // The lower table is gone.
            return read;
        }
        if (!upper.array().isEmpty() || found.columns() != upper.columns() || found.columns() != lower.columns()) {
            throw FileRefusal.unreadable("file.tables.joined");
        }
        List<ReadBlock> parted = new ArrayList<>(read);
        List<ReadRow> below = found.rows().subList(rows, found.rows().size());
        parted.set(index, new ReadTable(found.columns(), found.rows().subList(0, rows), found.onSheet()));
        parted.add(index + 1, new ReadTable(found.columns(), below, found.onSheet()));
        return parted;
    }
}

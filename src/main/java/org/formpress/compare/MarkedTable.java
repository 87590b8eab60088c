package org.formpress.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.model.Cell;
import org.formpress.model.Mark;
import org.formpress.model.Row;
import org.formpress.model.Table;

/** Tables inserted or deleted as a whole. */
final class MarkedTable {

    private MarkedTable() {}

    static Table of(Table table, Mark mark) {
        return table.withRows(rows(table.header(), mark), rows(table.body(), mark));
    }

    /** A table whose rows are all inserted below those of the table it replaces. */
    static Table of(Table before, Table now) {
        List<Row> body = new ArrayList<>(rows(before.body(), Mark.DELETED));
        body.addAll(rows(now.body(), Mark.INSERTED));
        return now.withRows(now.header(), body);
    }

    private static List<Row> rows(List<Row> rows, Mark mark) {
        return rows.stream().map(row -> row(row, mark)).toList();
    }

    private static Row row(Row row, Mark mark) {
        return new Row(row.cells().stream().map(cell -> cell(cell, mark)).toList(), row.keepWithPrevious(), mark);
    }

    private static Cell cell(Cell cell, Mark mark) {
        return new Cell(
                cell.columnSpan(),
                cell.rowSpan(),
                cell.role(),
                cell.style(),
                MarkedText.of(cell.text(), mark),
                mark == Mark.DELETED ? Optional.empty() : cell.pointer());
    }
}

package org.formpress.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadForm;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadTable;

/** The cells of a form in a Word, HTML or Excel file. */
final class SeenFile {

    private SeenFile() {}

    /** What the file shows. @param model tells how many rows of a sheet each table has */
    static List<SeenCell> cells(ReadForm form, List<SeenCell> model) {
        List<ReadTable> tables =
                form.blocks().stream().flatMap(SeenFile::tables).toList();
        if (tables.stream().anyMatch(ReadTable::onSheet)) {
            return SeenSheet.parted(onSheet(tables, model), model);
        }
        List<SeenCell> cells = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            cells.addAll(SeenTable.of(table, tables.get(table).rows(), pointer -> true));
        }
        return cells;
    }

    private static List<SeenCell> onSheet(List<ReadTable> tables, List<SeenCell> model) {
        List<ReadRow> rows =
                tables.stream().flatMap(table -> table.rows().stream()).toList();
        return SeenTable.of(0, rows, pointer -> !isList(pointer, model));
    }

    private static boolean isList(String pointer, List<SeenCell> model) {
        return model.stream().anyMatch(cell -> cell.pointer().startsWith(pointer + "/"));
    }

    private static Stream<ReadTable> tables(ReadBlock block) {
        return block instanceof ReadTable table ? Stream.of(table) : Stream.empty();
    }
}

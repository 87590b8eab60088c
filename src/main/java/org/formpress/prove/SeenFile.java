package org.formpress.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadForm;
import org.formpress.read.file.ReadRow;
import org.formpress.read.file.ReadTable;

/** The cells of a form in a Word, HTML or Excel file, and those of the model in the same terms. */
final class SeenFile {

    private SeenFile() {}

    /** What the file should show. @param sheet whether it is a workbook */
    static List<SeenCell> expected(List<SeenCell> model, boolean sheet) {
        return sheet ? byTable(model) : model;
    }

    private static List<SeenCell> byTable(List<SeenCell> model) {
        return model.stream()
                .collect(Collectors.groupingBy(SeenCell::table, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(SeenTable::inOwnColumns)
                .toList();
    }

    /** What the file shows. @param model tells how many rows of a sheet each table has */
    static List<SeenCell> cells(ReadForm form, List<SeenCell> model) {
        List<ReadTable> tables =
                form.blocks().stream().flatMap(SeenFile::tables).toList();
        boolean sheet = tables.stream().anyMatch(ReadTable::onSheet);
        List<SeenCell> cells = new ArrayList<>();
        List<List<ReadRow>> rows = sheet
                ? parted(tables, model)
                : tables.stream().map(ReadTable::rows).toList();
        for (int table = 0; table < rows.size(); table++) {
            List<SeenCell> seen = SeenTable.of(table, rows.get(table), pointer -> !isList(pointer, model));
            cells.addAll(sheet ? SeenTable.inOwnColumns(seen).toList() : seen);
        }
        return cells;
    }

    private static boolean isList(String pointer, List<SeenCell> model) {
        return model.stream().anyMatch(cell -> cell.pointer().startsWith(pointer + "/"));
    }

    private static Stream<ReadTable> tables(ReadBlock block) {
        return block instanceof ReadTable table ? Stream.of(table) : Stream.empty();
    }

    /** On a sheet nothing but the number of its rows parts a table from the next; what is left is one table more. */
    private static List<List<ReadRow>> parted(List<ReadTable> read, List<SeenCell> model) {
        List<ReadRow> rows =
                read.stream().flatMap(table -> table.rows().stream()).toList();
        List<List<ReadRow>> tables = new ArrayList<>();
        int at = 0;
        for (int count : rowCounts(model)) {
            tables.add(rows.subList(Math.min(at, rows.size()), Math.min(at + count, rows.size())));
            at += count;
        }
        if (at < rows.size()) {
            tables.add(rows.subList(at, rows.size()));
        }
        return tables;
    }

    private static List<Integer> rowCounts(List<SeenCell> model) {
        return model.stream()
                .collect(Collectors.groupingBy(
                        SeenCell::table, TreeMap::new, Collectors.mapping(SeenCell::row, Collectors.toSet())))
                .values()
                .stream()
                .map(Set::size)
                .toList();
    }
}

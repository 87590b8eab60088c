package org.formpress.read.grid;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.model.Block;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.DataPointer;
import org.formpress.model.Table;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadTable;

/** Which table of a form somebody removed from a file, such as one of a section. */
final class RemovedTables {

    private RemovedTables() {}

    /** The first table of which no value is in the file; empty if none is missing or the marks do not say which. */
    static Optional<Table> first(List<Block> printed, List<ReadBlock> read, Set<String> known) {
        List<Table> tables = only(Table.class, printed);
        List<Set<String>> found = only(ReadTable.class, read).stream()
                .map(table -> pointers(table, known))
                .toList();
        if (found.size() >= tables.size() || found.stream().anyMatch(Set::isEmpty)) {
            return Optional.empty();
        }
        Set<String> all = found.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return tables.stream().filter(table -> isWithout(all, table)).findFirst();
    }

    private static <T> List<T> only(Class<T> kind, List<?> blocks) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Set<String> pointers(ReadTable table, Set<String> known) {
        Set<String> pointers = new HashSet<>();
        table.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> pointers.addAll(cell.anchors().pointers(known))));
        return pointers;
    }

    private static boolean isWithout(Set<String> found, Table table) {
        List<String> own = table.cells()
                .flatMap(cell -> cell.pointer().map(DataPointer::value).stream())
                .toList();
        return !own.isEmpty() && own.stream().noneMatch(found::contains);
    }

    /** What a reader knows a table by: its first label and its first value. */
    static String name(Table table) {
        return Stream.of(
                        firstText(table, cell -> cell.role() != CellRole.DATA),
                        firstText(table, RemovedTables::isValue))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static boolean isValue(Cell cell) {
        return cell.role() == CellRole.DATA && cell.pointer().isPresent();
    }

    private static Optional<String> firstText(Table table, Predicate<Cell> wanted) {
        return table.cells()
                .filter(wanted)
                .map(cell -> cell.text().text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}

package org.formpress.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells of a form on a sheet. There, tables share the columns of all, and nothing but the number of its rows parts a table from the
 * next; so tables are counted off, and have the rows and columns in which one of their cells begins.
 */
public final class SeenSheet {

    private SeenSheet() {}

    /** What a sheet shows of a model. */
    public static List<SeenCell> of(List<SeenCell> model) {
        return model.stream()
                .collect(Collectors.groupingBy(SeenCell::table, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(SeenSheet::inOwnColumns)
                .toList();
    }

    /**
     * The cells of a sheet by table.
     *
     * @param sheet from top to bottom, in the columns of the sheet; whatever rows are left make one table more
     * @param model tells how many rows each table has
     */
    public static List<SeenCell> parted(List<SeenCell> sheet, List<SeenCell> model) {
        List<Integer> rows = List.copyOf(distinct(sheet, SeenCell::row));
        List<Integer> tables = new ArrayList<>();
        model.stream()
                .collect(Collectors.groupingBy(SeenCell::table, TreeMap::new, Collectors.toList()))
                .forEach((table, cells) -> distinct(cells, SeenCell::row).forEach(row -> tables.add(table)));
        int rest = tables.isEmpty() ? 0 : tables.get(tables.size() - 1) + 1;
        return of(sheet.stream()
                .map(cell -> {
                    int row = rows.indexOf(cell.row());
                    return cell.inTable(row < tables.size() ? tables.get(row) : rest);
                })
                .toList());
    }

    private static Stream<SeenCell> inOwnColumns(List<SeenCell> cells) {
        TreeSet<Integer> rows = distinct(cells, SeenCell::row);
        TreeSet<Integer> columns = distinct(cells, SeenCell::column);
        return cells.stream()
                .map(cell -> new SeenCell(
                        cell.table(),
                        before(rows, cell.row()),
                        before(columns, cell.column()),
                        before(rows, cell.row() + cell.rowSpan()) - before(rows, cell.row()),
                        before(columns, cell.column() + cell.columnSpan()) - before(columns, cell.column()),
                        cell.text(),
                        cell.pointer()));
    }

    private static TreeSet<Integer> distinct(List<SeenCell> cells, Function<SeenCell, Integer> place) {
        return cells.stream().map(place).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int before(TreeSet<Integer> places, int place) {
        return places.headSet(place).size();
    }
}

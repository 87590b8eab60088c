package org.formpress.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.model.Cell;
import org.formpress.model.DataPointer;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;
import org.formpress.read.grid.ItemPointer;

/** Matches the rows of a printed table in two versions: rows of the same list item, and the form's fixed rows. */
final class RowSteps {

    private final FormVersion from;
    private final FormVersion to;
    private final Lists lists;

    RowSteps(FormVersion from, FormVersion to) {
        this.from = from;
        this.to = to;
        this.lists = new Lists(from, to);
    }

    /** The rows of two bodies, from top to bottom; deleted rows come before inserted ones. */
    List<Step> of(Table before, Table now) {
        List<String> earlier = names(before, from, true);
        List<String> later = names(now, to, false);
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(earlier, later, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            while (i < delta.getSource().getPosition()) {
                steps.add(new Step(i++, j++));
            }
            for (int gone = 0; gone < delta.getSource().size(); gone++) {
                steps.add(new Step(i++, -1));
            }
            for (int added = 0; added < delta.getTarget().size(); added++) {
                steps.add(new Step(-1, j++));
            }
        }
        while (i < earlier.size()) {
            steps.add(new Step(i++, j++));
        }
        return steps;
    }

    /** A name for each row, equal in both versions for the same row. */
    private List<String> names(Table table, FormVersion version, boolean earlier) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < table.body().size(); row++) {
            String name =
                    columns(table.bodyGrid(), row) + name(table.body().get(row).cells(), version, earlier);
            names.add(name + '#' + counts.merge(name, 1, Integer::sum));
        }
        return names;
    }

    private static String columns(Grid grid, int row) {
        StringBuilder columns = new StringBuilder();
        for (int column = 0; column < grid.columnCount(); ) {
            Placed placed = grid.at(row, column);
            columns.append(placed.endColumn()).append(' ');
            column = placed.endColumn();
        }
        return columns.toString();
    }

    private String name(List<Cell> cells, FormVersion version, boolean earlier) {
        Optional<ItemPointer> item = cells.stream()
                .flatMap(cell -> cell.pointer().stream())
                .flatMap(pointer ->
                        ItemPointer.of(pointer.value(), version.data().data()).stream())
                .findFirst();
        if (item.isEmpty()) {
            return fixed(cells);
        }
        String array = item.get().array();
        int index = item.get().index();
        if (earlier) {
            return lists.keeps(array, index) ? array + "/" + index : array + "/gone/" + index;
        }
        int before = lists.before(array, index);
        return before >= 0 ? array + "/" + before : array + "/new/" + index;
    }

    private static String fixed(List<Cell> cells) {
        StringBuilder name = new StringBuilder();
        cells.forEach(cell -> name.append(cell.pointer()
                        .map(DataPointer::value)
                        .orElseGet(() -> cell.text().text()))
                .append('|'));
        return name.toString();
    }
}

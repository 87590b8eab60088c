package org.formpress.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the values of a form stood in the workbook that it came from, and what was wrong there.
 *
 * @param cells    such as {@code 指标!F12}, by the JSON Pointers of values and of what holds them
 * @param problems with cells that gave no value, and with rows that cannot be told apart
 * @param unusable whether nothing else can be said of the form, because rows belong to no project
 */
public record Origin(Map<String, String> cells, List<Problem> problems, boolean unusable) {

    /** Of data that came from no workbook. */
    public static final Origin NONE = new Origin(Map.of(), List.of(), false);

    public Origin {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** The problem with the cell of its value, or of what holds the value. */
    public Problem placed(Problem problem) {
        String pointer = problem.pointer();
        String cell = cells.get(pointer);
        while (cell == null && !pointer.isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
            cell = cells.get(pointer);
        }
        return cell == null || !problem.cell().isEmpty() ? problem : problem.at(cell);
    }

    /** The same for several. */
    public List<Problem> placed(List<Problem> found) {
        return cells.isEmpty() ? found : found.stream().map(this::placed).toList();
    }

    /** All problems: those of the workbook, and what was found in the data, except of cells that gave no value. */
    public List<Problem> with(List<Problem> found) {
        if (problems.isEmpty()) {
            return placed(found);
        }
        Set<String> known = new HashSet<>();
        problems.forEach(problem -> known.add(problem.pointer()));
        List<Problem> all = new ArrayList<>(problems);
        placed(found).stream()
                .filter(problem -> !known.contains(problem.pointer()))
                .forEach(all::add);
        return all;
    }
}

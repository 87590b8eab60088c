package org.formpress.fill.read;

import java.util.ArrayList;
import java.util.List;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.Problem;

/** Collects problems with cells: the first hundred, and how many more there are. */
final class CellProblems {

    private final List<Problem> kept = new ArrayList<>();
    private long omitted;

    void add(Problem problem) {
        if (kept.size() < FaultCollector.MAX) {
            kept.add(problem);
        } else {
            omitted++;
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>(kept);
        if (omitted > 0) {
            all.add(new Problem(FaultCollector.MORE, "", "", "", List.of(Long.toString(omitted))));
        }
        return all;
    }
}

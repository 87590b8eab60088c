package org.formpress.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.model.Mark;
import org.formpress.model.Table;

/**
 * Orders the rows of two bodies for tracked changes. Word merges cells by adjacency, LibreOffice by counting from the first row:
 * after accepting or rejecting, both agree only if every merged cell begins in a row that stays, or has rows of one version only.
 */
final class TrackedSteps {

    /** @param joined the fewest columns covered from above, among it and the rows of its version since the last that stays */
    private record Loose(Step step, int joined) {}

    private final RowTree before;
    private final RowTree now;
    private final RowPairs pairs;
    private final List<Step> steps = new ArrayList<>();
    private int nextBefore;
    private int nextNow;

    private TrackedSteps(Table before, Table now, List<Step> steps) {
        this.before = new RowTree(before.bodyGrid());
        this.now = new RowTree(now.bodyGrid());
        List<Step> same =
                steps.stream().filter(step -> step.mark() == Mark.KEPT).toList();
        pairs = new RowPairs(this.before, this.now, same);
    }

    /** @param steps as {@link RowSteps#of} returns them */
    static List<Step> of(Table before, Table now, List<Step> steps) {
        TrackedSteps tracked = new TrackedSteps(before, now, steps);
        for (int row = 0; row < before.body().size(); row++) {
            if (tracked.pairs.now(row) >= 0) {
                tracked.loose(row, tracked.pairs.now(row));
                tracked.steps.add(new Step(tracked.nextBefore++, tracked.nextNow++));
            }
        }
        tracked.loose(before.body().size(), now.body().size());
        return tracked.steps;
    }

    /** Rows that continue cells of rows that stay come before rows of the other version in which new cells begin. */
    private void loose(int endBefore, int endNow) {
        List<Loose> gone = new ArrayList<>();
        while (nextBefore < endBefore) {
            add(gone, new Step(nextBefore, -1), before.joined(nextBefore++));
        }
        List<Loose> added = new ArrayList<>();
        while (nextNow < endNow) {
            add(added, new Step(-1, nextNow), now.joined(nextNow++));
        }
        Stream.concat(gone.stream(), added.stream())
                .sorted(Comparator.comparingInt(Loose::joined).reversed())
                .map(Loose::step)
                .forEach(steps::add);
    }

    private static void add(List<Loose> rows, Step step, int joined) {
        int last = rows.size() - 1;
        rows.add(new Loose(
                step, last < 0 ? joined : Math.min(joined, rows.get(last).joined())));
    }
}

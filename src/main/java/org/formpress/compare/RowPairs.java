package org.formpress.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of two bodies stay when the changes between them are tracked. Two rows make one that stays only when both join
 * the same merged cells, and the rows in which those begin make one too: so no merged cell ever has its first row in one version
 * and another row in both. The two need not be the same item: below a new first row that takes the place of the old one, the
 * others stay. When row a is deleted, the label A must still begin in a row that stays:
 *
 * <pre>
 *   before     now       pairs             the tracked file
 *   A | a      A | b     a with b          A | a deleted, b inserted
 *     | b        | c     b with none         | b, a row that is deleted
 *     | c      B | d     c with c            | c
 *   B | d                d with d          B | d
 * </pre>
 */
final class RowPairs {

    /** What it is worth that a row stays what it is; and that one takes the place of another, which nobody wants to read. */
    private static final int SAME = 2;

    private static final int REPLACED = -1;

    /**
     * Two rows that may make one.
     *
     * @param below the rows that stay below it then
     */
    private record Branch(int before, int now, List<Branch> below, int worth) {}

    private final RowTree before;
    private final RowTree now;
    private final Map<Integer, Integer> pairs = new HashMap<>();

    /** @param same the rows that are the same in both, from top to bottom */
    RowPairs(RowTree before, RowTree now, List<Step> same) {
        this.before = before;
        this.now = now;
        keep(best(same, RowTree.ROOT, RowTree.ROOT));
    }

    /** The row of the later body with which a row of the earlier one stays; -1 for none. */
    int now(int before) {
        return pairs.getOrDefault(before, -1);
    }

    private void keep(List<Branch> branches) {
        for (Branch branch : branches) {
            pairs.put(branch.before(), branch.now());
            keep(branch.below());
        }
    }

    /** The rows that stay directly below two that do. */
    private List<Branch> best(List<Step> same, int aboveBefore, int aboveNow) {
        List<Branch> branches = new ArrayList<>();
        for (int from = 0; from < same.size(); ) {
            Step branch = branch(same.get(from), aboveBefore, aboveNow);
            int to = from + 1;
            while (to < same.size()
                    && branch(same.get(to), aboveBefore, aboveNow).equals(branch)) {
                to++;
            }
            add(branches, branch, same.subList(from, to));
            from = to;
        }
        return worthiest(branches);
    }

    private Step branch(Step same, int aboveBefore, int aboveNow) {
        return new Step(before.branch(same.before(), aboveBefore), now.branch(same.now(), aboveNow));
    }

    private void add(List<Branch> branches, Step branch, List<Step> same) {
        int gone = branch.before();
        int added = branch.now();
        if (gone >= 0 && added >= 0 && before.hasMergesOf(now, gone, added)) {
            List<Branch> below = best(same, gone, added);
            int worth = below.stream().mapToInt(Branch::worth).sum();
            branches.add(new Branch(gone, added, below, worth + (same.get(0).equals(branch) ? SAME : REPLACED)));
        }
    }

    /** Of branches in order, those that are worth most together and in which no row is twice. */
    private static List<Branch> worthiest(List<Branch> branches) {
        int[] worth = new int[branches.size() + 1];
        int[] free = new int[branches.size()];
        for (int i = 0; i < free.length; i++) {
            free[i] = free(branches, i);
            worth[i + 1] = Math.max(worth[i], worth[free[i]] + branches.get(i).worth());
        }
        List<Branch> chosen = new ArrayList<>();
        for (int i = free.length; i > 0; ) {
            boolean taken = worth[i] > worth[i - 1];
            if (taken) {
                chosen.add(branches.get(i - 1));
            }
            i = taken ? free[i - 1] : i - 1;
        }
        return chosen;
    }

    /** How many of the branches before one share no row with it. */
    private static int free(List<Branch> branches, int index) {
        Branch branch = branches.get(index);
        int count = index;
        while (count > 0
                && (branches.get(count - 1).before() == branch.before()
                        || branches.get(count - 1).now() == branch.now())) {
            count--;
        }
        return count;
    }
}

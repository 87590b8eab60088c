package org.formpress.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs the rows of two bodies that stay when changes between them are tracked. Two rows pair only if the same merged cells
 * cover them and the rows in which those begin pair too, so that no merged cell begins in a row of one version and continues
 * in a row of both. Paired rows need not be the same item. When row a is deleted, label A must begin in a row that stays:
 *
 * <pre>
 *   before     now       pairs             the tracked file
 *   A | a      A | b     a with b          A | a deleted, b inserted
 *     | b        | c     b with none         | b, deleted
 *     | c      B | d     c with c            | c
 *   B | d                d with d          B | d
 * </pre>
 */
final class RowPairs {

    /** Reward for keeping a row; penalty for pairing two different rows. */
    private static final int SAME = 2;

    private static final int REPLACED = -1;

    /**
     * Two rows that may pair.
     *
     * @param below the pairs below it in that case
     */
    private record Branch(int before, int now, List<Branch> below, int worth) {}

    private final RowTree before;
    private final RowTree now;
    private final Map<Integer, Integer> pairs = new HashMap<>();

    /** @param same rows that are the same in both, from top to bottom */
    RowPairs(RowTree before, RowTree now, List<Step> same) {
        this.before = before;
        this.now = now;
        keep(best(same, RowTree.ROOT, RowTree.ROOT));
    }

    /** The row of the later body paired with a row of the earlier one; -1 for none. */
    int now(int before) {
        return pairs.getOrDefault(before, -1);
    }

    private void keep(List<Branch> branches) {
        for (Branch branch : branches) {
            pairs.put(branch.before(), branch.now());
            keep(branch.below());
        }
    }

    /** The best pairs directly below a pair. */
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

    /** The most valuable subset of ordered branches in which no row occurs twice. */
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

    /** How many of the preceding branches share no row with this one. */
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

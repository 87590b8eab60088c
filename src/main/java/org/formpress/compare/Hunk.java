package org.formpress.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.formpress.bounds.Deadline;

/**
 * A stretch of two texts that is equal in both, or was replaced.
 *
 * @param before the earlier words; empty for an insertion
 * @param now    the later words; empty for a deletion
 */
record Hunk(boolean kept, List<Token> before, List<Token> now) {

    /** In characters: a shorter kept stretch between two changes would not help a reader. */
    private static final int MAX_ISLAND = 1;

    /** Texts of one paragraph with less than a quarter in common read better as one replaced by the other. */
    private static final int MIN_COMMON_SHARE = 4;

    /** One text that replaces another as a whole. */
    static List<Hunk> whole(List<Token> before, List<Token> now) {
        return List.of(new Hunk(false, before, now));
    }

    /** The stretches of two texts, from beginning to end. */
    static List<Hunk> of(List<Token> before, List<Token> now) {
        List<Hunk> hunks = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<Token> delta : DiffUtils.diff(before, now, new MyersDiffWithLinearSpace<>(Hunk::isSame))
                .getDeltas()) {
            int start = delta.getSource().getPosition();
            addKept(before.subList(done, start), hunks);
            addChanged(
                    new Hunk(
                            false,
                            delta.getSource().getLines(),
                            delta.getTarget().getLines()),
                    hunks);
            done = start + delta.getSource().size();
        }
        addKept(before.subList(done, before.size()), hunks);
        return isReadable(hunks, before, now) ? hunks : whole(before, now);
    }

    // Texts with little in common take quadratic time, so every step checks the deadline.
    private static boolean isSame(Token before, Token now) {
        Deadline.check();
        return before.equals(now);
    }

    private static void addKept(List<Token> tokens, List<Hunk> hunks) {
        if (!tokens.isEmpty()) {
            hunks.add(new Hunk(true, tokens, tokens));
        }
    }

    private static void addChanged(Hunk changed, List<Hunk> hunks) {
        int last = hunks.size() - 1;
        if (last >= 1 && hunks.get(last).isIsland()) {
            Hunk island = hunks.remove(last);
            Hunk before = hunks.remove(last - 1);
            hunks.add(before.and(island).and(changed));
        } else if (last >= 0 && !hunks.get(last).kept()) {
            hunks.add(hunks.remove(last).and(changed));
        } else {
            hunks.add(changed);
        }
    }

    private boolean isIsland() {
        return kept && length(now) <= MAX_ISLAND && now.stream().noneMatch(Token::endsParagraph);
    }

    private Hunk and(Hunk next) {
        List<Token> allBefore = new ArrayList<>(before);
        allBefore.addAll(next.before);
        List<Token> allNow = new ArrayList<>(now);
        allNow.addAll(next.now);
        return new Hunk(false, allBefore, allNow);
    }

    private static boolean isReadable(List<Hunk> hunks, List<Token> before, List<Token> now) {
        if (before.stream().anyMatch(Token::endsParagraph) || now.stream().anyMatch(Token::endsParagraph)) {
            return true;
        }
        int kept = hunks.stream()
                .filter(Hunk::kept)
                .mapToInt(hunk -> length(hunk.now()))
                .sum();
        return kept * MIN_COMMON_SHARE >= Math.max(length(before), length(now));
    }

    private static int length(List<Token> tokens) {
        return tokens.stream().mapToInt(Token::length).sum();
    }
}

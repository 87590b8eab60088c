package org.formpress.read.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.formpress.read.look.NumberFormat;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of lists as Word does, from the top of the document. */
final class ListCounter {

    private static final int LEVELS = 9;

    private final WordLists lists;

    /** By list and level; a level that is absent has not begun. */
    private final Map<String, TreeMap<Integer, Integer>> counts = new HashMap<>();

    private final Set<String> begun = new HashSet<>();

    ListCounter(WordLists lists) {
        this.lists = lists;
    }

    /** The marker of the next paragraph of a numbering; empty if nobody can say. */
    Optional<String> next(String numbering, int level) {
        Optional<ListLevel> own = lists.level(numbering, level);
        if (lists.isUnclear(numbering)) {
            return Optional.empty();
        }
        if (own.isEmpty()) {
            return Optional.of("");
        }
        TreeMap<Integer, Integer> numbers = counts.computeIfAbsent(lists.list(numbering), none -> new TreeMap<>());
        count(numbers, numbering, level, own.get());
        return marker(numbers, numbering, level, own.get());
    }

    private void count(TreeMap<Integer, Integer> numbers, String numbering, int level, ListLevel own) {
        Optional<Integer> again = lists.start(numbering, level);
        boolean first = begun.add(numbering + " " + level) && again.isPresent();
        Integer before = numbers.get(level);
        numbers.put(level, before == null || first ? again.orElse(own.start()) : before + 1);
        for (int below = level + 1; below < LEVELS; below++) {
            int restart = lists.level(numbering, below).map(ListLevel::restart).orElse(-1);
            if (restart < 0 || level < restart) {
                numbers.remove(below);
            }
        }
    }

    private Optional<String> marker(TreeMap<Integer, Integer> numbers, String numbering, int level, ListLevel own) {
        if (own.format().equals("bullet") || own.format().isEmpty()) {
            return own.format().isEmpty() ? Optional.empty() : Optional.of(own.text());
        }
        StringBuilder marker = new StringBuilder(own.text());
        for (int of = level; of >= 0; of--) {
            String place = "%" + (of + 1);
            int at = marker.indexOf(place);
            Optional<String> number = at < 0 ? Optional.of("") : number(numbers.get(of), numbering, of, own);
            // Programs differ in where a level begins that was passed over.
            if (number.isEmpty() || !numbers.containsKey(of)) {
                return Optional.empty();
            }
            if (at >= 0) {
                marker.replace(at, at + place.length(), number.get());
            }
        }
        return Optional.of(marker.toString());
    }

    private Optional<String> number(@Nullable Integer count, String numbering, int level, ListLevel own) {
        String format = lists.level(numbering, level).map(ListLevel::format).orElse("");
        return count == null
                ? Optional.empty()
                : NumberFormat.text(own.isLegal() && !format.equals("none") ? "decimal" : format, count);
    }
}

package org.formpress.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses the name meant by a misspelt one. */
public final class SimilarName {

    private SimilarName() {}

    /** The property titled {@code name}, or else the one whose name differs from it by the fewest letters. */
    public static Optional<String> of(String name, JsonNode properties) {
        Optional<String> titled = properties.properties().stream()
                .filter(property -> property.getValue().path("title").asText().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
        return titled.or(() -> closest(name, properties));
    }

    private static Optional<String> closest(String name, JsonNode properties) {
        return among(properties.properties().stream().map(Map.Entry::getKey).toList(), name);
    }

    /** The closest of {@code names}, if it differs from {@code name} by no more than a third of its letters. */
    public static Optional<String> among(Collection<String> names, String name) {
        int allowed = Math.max(1, name.length() / 3);
        return names.stream()
                .filter(known -> distance(name, known) <= allowed)
                .min(Comparator.comparingInt(known -> distance(name, known)));
    }

    /**
     * The number of letters to insert, delete, replace or swap with the next (optimal string alignment distance),
     * ignoring case.
     */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] before = new int[b.length() + 1];
        int[] last = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] next = nextRow(a, i, b, last, before);
            before = last;
            last = next;
        }
        return last[b.length()];
    }

    private static int[] nextRow(String a, int i, String b, int[] last, int[] before) {
        int[] row = new int[last.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                row[j] = Math.min(row[j], before[j - 2] + 1);
            }
        }
        return row;
    }
}

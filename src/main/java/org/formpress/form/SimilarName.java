package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Guesses which name was meant by a misspelt one. */
public final class SimilarName {

    private SimilarName() {}

    /** The property whose title is {@code name}, or else whose name differs from it by a few letters. */
    static Optional<String> of(String name, JsonNode properties) {
        Optional<String> titled = properties.properties().stream()
                .filter(property -> property.getValue().path("title").asText().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
        return titled.or(() -> closest(name, properties));
    }

    private static Optional<String> closest(String name, JsonNode properties) {
        return among(properties.properties().stream().map(Map.Entry::getKey).toList(), name);
    }

    /** The one of {@code names} that differs from {@code name} by the fewest letters, and by a third of them at most. */
    public static Optional<String> among(Collection<String> names, String name) {
        int allowed = Math.max(1, name.length() / 3);
        return names.stream()
                .filter(known -> distance(name, known) <= allowed)
                .min(Comparator.comparingInt(known -> distance(name, known)));
    }

    /** The number of letters to add, drop or change (Levenshtein), case aside. */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            nextRow(row, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void nextRow(int[] row, char letter, String b) {
        int diagonal = row[0]++;
        for (int j = 1; j < row.length; j++) {
            int changed = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}

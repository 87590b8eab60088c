package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.model.Caption;
import org.formpress.model.Caption.Segment;

/** The form's own words around the values in a line such as （2024 年度） or （2024年度1-6月）. */
final class CaptionFrame {

    private final Caption caption;
    private final List<Segment> values = new ArrayList<>();
    // One more than values: before, between and behind them.
    private final List<String> words = new ArrayList<>();

    CaptionFrame(Caption caption) {
        this.caption = caption;
        StringBuilder between = new StringBuilder();
        for (Segment segment : caption.segments()) {
            if (segment.pointer().isPresent()) {
                values.add(segment);
                words.add(between.toString());
                between.setLength(0);
            } else {
                between.append(segment.text());
            }
        }
        words.add(between.toString());
    }

    /** The values in the line; none if there are several, between which nothing shows where one ends. */
    List<Segment> values() {
        boolean parted =
                values.size() < 2 || words.subList(1, values.size()).stream().noneMatch(String::isBlank);
        return parted ? List.copyOf(values) : List.of();
    }

    /** Whether a line says what was printed, or the same words around other values. */
    boolean fits(String line) {
        return line.equals(caption.text()) || valuesIn(line).isPresent();
    }

    /** What stands where {@link #values} do; empty if the words are not the same, or a value may end in several places. */
    Optional<List<String>> valuesIn(String line) {
        String before = words.get(0);
        String behind = words.get(words.size() - 1);
        if (values().isEmpty()
                || line.length() < before.length() + behind.length()
                || !line.startsWith(before)
                || !line.endsWith(behind)) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        String rest = line.substring(before.length(), line.length() - behind.length());
        for (String word : words.subList(1, values.size())) {
            int end = rest.indexOf(word);
            if (end < 0 || end != rest.lastIndexOf(word)) {
                return Optional.empty();
            }
            found.add(rest.substring(0, end));
            rest = rest.substring(end + word.length());
        }
        found.add(rest);
        return Optional.of(found);
    }
}

package org.formpress.read.grid;

import java.util.List;
import java.util.Optional;
import org.formpress.model.Caption;
import org.formpress.model.Caption.Segment;

/** The form's own words around the value in a line such as （2024 年度）. */
final class CaptionFrame {

    private final Caption caption;
    private final List<Segment> values;
    private final String before;
    private final String after;

    CaptionFrame(Caption caption) {
        this.caption = caption;
        this.values = caption.segments().stream()
                .filter(segment -> segment.pointer().isPresent())
                .toList();
        int first = values.isEmpty() ? -1 : caption.segments().indexOf(values.get(0));
        this.before = words(0, Math.max(0, first));
        this.after = words(first + 1, caption.segments().size());
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        caption.segments().subList(from, to).forEach(segment -> words.append(segment.text()));
        return words.toString();
    }

    /** The value; empty if there are several, between which nothing shows where the first ends, or none. */
    Optional<Segment> value() {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Whether a line says what was printed, or the same words around another value. */
    boolean fits(String line) {
        return line.equals(caption.text())
                || values.size() == 1
                        && line.startsWith(before)
                        && line.endsWith(after)
                        && line.length() >= before.length() + after.length();
    }

    /** The value in a line that fits. */
    String valueIn(String line) {
        return line.substring(before.length(), line.length() - after.length());
    }
}

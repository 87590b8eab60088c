package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code characters}: no text has a character of certain ranges. Of each text the first such character is named. */
record CharactersKind(List<Range> ranges, int lowest, int highest) implements Kind.OfRow {

    private static final int AROUND = 8;

    /** Code points from one to another, both included. */
    private record Range(int first, int last) {

        private static final Pattern TEXT = Pattern.compile("U\\+([0-9A-F]{4,6})(?:-U\\+([0-9A-F]{4,6}))?");

        static Optional<Range> of(String text) {
            Matcher range = TEXT.matcher(text);
            if (!range.matches()) {
                return Optional.empty();
            }
            String last = range.group(2) == null ? range.group(1) : range.group(2);
            return Optional.of(new Range(Integer.parseInt(range.group(1), 16), Integer.parseInt(last, 16)));
        }

        boolean has(int codePoint) {
            return codePoint >= first && codePoint <= last;
        }
    }

    static Kind read(RuleSettings rule) {
        List<Range> ranges = rule.list("ranges").stream()
                .map(text -> Range.of(text)
                        .orElseThrow(() -> rule.fault("ranges", text + " is no range such as U+FF10-U+FF19")))
                .toList();
        return new CharactersKind(
                ranges,
                ranges.stream().mapToInt(Range::first).min().orElse(0),
                ranges.stream().mapToInt(Range::last).max().orElse(0));
    }

    @Override
    public void check(Row row, Remarks remarks) {
        visit(row.node(), row.pointer(), remarks);
    }

    // Pointers are made only on the way to something found: most forms have nothing.
    private void visit(JsonNode node, String pointer, Remarks remarks) {
        if (!isIn(node)) {
            return;
        }
        if (node.isTextual()) {
            add(node.textValue(), pointer, remarks);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), pointer + "/" + i, remarks);
            }
        } else {
            node.forEachEntry((name, value) -> visit(value, Place.child(pointer, name), remarks));
        }
    }

    private boolean isIn(JsonNode node) {
        if (node.isTextual()) {
            return first(node.textValue()) >= 0;
        }
        for (JsonNode inner : node) {
            if (isIn(inner)) {
                return true;
            }
        }
        return false;
    }

    private int first(String text) {
        for (int at = 0; at < text.length(); at++) {
            int codePoint = text.codePointAt(at);
            if (codePoint >= lowest && codePoint <= highest && isIn(codePoint)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isIn(int codePoint) {
        return ranges.stream().anyMatch(range -> range.has(codePoint));
    }

    private void add(String text, String pointer, Remarks remarks) {
        int at = first(text);
        int codePoint = text.codePointAt(at);
        int start = text.offsetByCodePoints(at, -Math.min(AROUND, text.codePointCount(0, at)));
        remarks.add(
                "characters",
                pointer,
                text.substring(start),
                Integer.toString(text.codePointCount(0, at) + 1),
                Character.toString(codePoint),
                String.format("U+%04X", codePoint));
    }
}

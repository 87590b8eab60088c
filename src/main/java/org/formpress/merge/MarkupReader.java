package org.formpress.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.bounds.Deadline;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;

/**
 * Reads the simple markup that upstream editors leave in long texts. Only tags of the listed names without attributes
 * count; anything else that looks like markup is text, including its closing tag. Line feeds end paragraphs; blank
 * paragraphs and list items are dropped.
 */
final class MarkupReader {

    private static final Pattern TAG =
            Pattern.compile("<(/?)(" + RichText.TAGS + ")(?:\\s*|(\\s[^<>]*))(/?)>", Pattern.CASE_INSENSITIVE);
    private static final String BULLET = "•";

    private final List<TextParagraph> paragraphs = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final Deque<ListCounter> lists = new ArrayDeque<>();
    // For each open tag, by name, whether it was text.
    private final Map<String, Deque<Boolean>> open = new HashMap<>();
    private String marker = "";
    private int bold;
    private int italic;
    private int underline;

    private static final class ListCounter {
        private final boolean ordered;
        private int count;

        ListCounter(boolean ordered) {
            this.ordered = ordered;
        }

        String next() {
            count++;
            return ordered ? count + "." : BULLET;
        }
    }

    private MarkupReader() {}

    /** Parses a text with markup. */
    static RichText read(String text) {
        MarkupReader reader = new MarkupReader();
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find()) {
            Deadline.check();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean closes = !tag.group(1).isEmpty();
            if (!reader.isText(name, closes, tag.group(3) != null)) {
                reader.addText(text.substring(at, tag.start()));
                reader.addTag(name, closes);
                at = tag.end();
            }
        }
        reader.addText(text.substring(at));
        reader.endParagraph();
        return new RichText(reader.paragraphs);
    }

    private boolean isText(String name, boolean closes, boolean attributes) {
        Deque<Boolean> opened = open.computeIfAbsent(name, any -> new ArrayDeque<>());
        if (!closes) {
            opened.push(attributes);
            return attributes;
        }
        return attributes || !opened.isEmpty() && opened.pop();
    }

    private void addText(String text) {
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
            addRun(text.substring(start, feed));
            endParagraph();
            start = feed + 1;
        }
        addRun(text.substring(start));
    }

    private void addRun(String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, bold > 0, italic > 0, underline > 0));
        }
    }

    private void addTag(String name, boolean closes) {
        switch (name) {
            case "p" -> endParagraph();
            case "br" -> addRun("\n");
            case "ol", "ul" -> changeList(name.equals("ol"), closes);
            case "li" -> changeItem(closes);
            case "b", "strong" -> bold = depth(bold, closes);
            case "i", "em" -> italic = depth(italic, closes);
            case "u" -> underline = depth(underline, closes);
            default -> throw new IllegalStateException(name);
        }
    }

    private static int depth(int depth, boolean closes) {
        return closes ? Math.max(0, depth - 1) : depth + 1;
    }

    private void changeList(boolean ordered, boolean closes) {
        endParagraph();
        marker = "";
        if (!closes) {
            lists.push(new ListCounter(ordered));
        } else if (!lists.isEmpty()) {
            lists.pop();
        }
    }

    private void changeItem(boolean closes) {
        endParagraph();
        marker = closes ? "" : nextMarker();
    }

    private String nextMarker() {
        return lists.isEmpty() ? BULLET : lists.peek().next();
    }

    private void endParagraph() {
        boolean blank = runs.stream().allMatch(run -> run.text().isBlank());
        if (!blank) {
            trimBreaks();
            int level = marker.isEmpty() ? 0 : Math.max(1, lists.size());
            paragraphs.add(new TextParagraph(merged(), marker, level));
            marker = "";
        }
        runs.clear();
    }

    private void trimBreaks() {
        while (runs.get(0).text().equals("\n")) {
            runs.remove(0);
        }
        while (runs.get(runs.size() - 1).text().equals("\n")) {
            runs.remove(runs.size() - 1);
        }
    }

    private List<Run> merged() {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs) {
            int last = merged.size() - 1;
            if (last >= 0 && sameStyle(merged.get(last), run)) {
                merged.set(
                        last, new Run(merged.get(last).text() + run.text(), run.bold(), run.italic(), run.underline()));
            } else {
                merged.add(run);
            }
        }
        return merged;
    }

    private static boolean sameStyle(Run one, Run other) {
        return one.bold() == other.bold() && one.italic() == other.italic() && one.underline() == other.underline();
    }
}

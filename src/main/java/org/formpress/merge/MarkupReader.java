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
import org.formpress.problem.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads the markup that editors leave in long texts. Only tags of the listed names count, whatever their attributes, but for those
 * that change what a reader sees; anything else that looks like markup is text, including its closing tag. Entities are what
 * they mean, comments are dropped. Line feeds end paragraphs; blank paragraphs and list items are dropped.
 */
public final class MarkupReader {

    private static final String NAMES = "p|br|ol|ul|li|b|strong|i|em|u|div|h[1-6]|span|font|o:p";
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(" + NAMES + ")((?:\\s[^<>]*?)?)(/?)>|<!--.{0,2000}?-->", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ATTRIBUTES = Pattern.compile(
            "(?:\\s*+[A-Za-z_][-A-Za-z0-9_:.]*+\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=]++))*+\\s*+");
    // Struck out, raised, lowered or hidden: flat, the text would say something else.
    private static final Pattern CHANGES = Pattern.compile(
            "line-through|vertical-align|display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile("(?i)\\sstart\\s*=\\s*[\"']?([0-9]{1,6})\\b");
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

        ListCounter(boolean ordered, int first) {
            this.ordered = ordered;
            this.count = first - 1;
        }

        String next() {
            count++;
            return ordered ? count + "." : BULLET;
        }
    }

    private MarkupReader() {}

    /** Whether a text has no tags, entities or comments that would be read as such. */
    public static boolean isPlain(String text) {
        return Entities.decode(text).equals(text) && TAG.matcher(text).results().allMatch(tag -> isText(tag.group(3)));
    }

    /** Parses a text with markup. */
    static RichText read(String text) {
        MarkupReader reader = new MarkupReader();
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find()) {
            Deadline.check();
            if (tag.group(2) == null) {
                reader.addText(text.substring(at, tag.start()));
                at = tag.end();
                continue;
            }
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean closes = !tag.group(1).isEmpty();
            if (!reader.isText(name, closes, isText(tag.group(3)))) {
                reader.addText(text.substring(at, tag.start()));
                reader.addTag(name, closes, tag.group(3));
                at = tag.end();
            }
        }
        reader.addText(text.substring(at));
        reader.endParagraph();
        return new RichText(reader.paragraphs);
    }

    private static boolean isText(@Nullable String attributes) {
        return attributes != null
                && !attributes.isEmpty()
                && (!ATTRIBUTES.matcher(attributes).matches()
                        || CHANGES.matcher(attributes).find());
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
            addRun(Entities.decode(text.substring(start, feed)));
            endParagraph();
            start = feed + 1;
        }
        addRun(Entities.decode(text.substring(start)));
    }

    private void addRun(String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, bold > 0, italic > 0, underline > 0));
        }
    }

    private void addTag(String name, boolean closes, String attributes) {
        switch (name) {
            case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6" -> endParagraph();
            case "span", "font", "o:p" -> {
                // They change no text.
            }
            case "br" -> addRun("\n");
            case "ol", "ul" -> changeList(name.equals("ol"), closes, attributes);
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

    private void changeList(boolean ordered, boolean closes, String attributes) {
        endParagraph();
        marker = "";
        if (!closes) {
            Matcher start = START.matcher(attributes);
            lists.push(new ListCounter(ordered, start.find() ? Integer.parseInt(start.group(1)) : 1));
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
        boolean blank = runs.stream()
                .allMatch(run -> Characters.withoutOuterBlanks(run.text()).isEmpty());
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

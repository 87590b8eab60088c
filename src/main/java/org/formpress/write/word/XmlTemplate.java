package org.formpress.write.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XML text with gaps such as {@code @{title}}. */
final class XmlTemplate {

    private static final Pattern GAP = Pattern.compile("@\\{(\\w+)}");

    private final List<String> between = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    XmlTemplate(String text) {
        Matcher gap = GAP.matcher(text);
        int at = 0;
        while (gap.find()) {
            between.add(text.substring(at, gap.start()));
            names.add(gap.group(1));
            at = gap.end();
        }
        between.add(text.substring(at));
    }

    /** How a gap is written. */
    static String gap(String name) {
        return "@{" + name + "}";
    }

    boolean hasGaps() {
        return !names.isEmpty();
    }

    /** The text with each gap filled with the escaped value of its name. */
    String fill(Map<String, String> values) {
        StringBuilder out = new StringBuilder(between.get(0));
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(names.get(i));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + gap(names.get(i)));
            }
            XmlText.append(out, value, 0, value.length());
            out.append(between.get(i + 1));
        }
        return out.toString();
    }
}

package org.formpress.write.ooxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML with gaps such as {@code @{title}}. */
public final class XmlTemplate {

    private static final Pattern GAP = Pattern.compile("@\\{(\\w+)}");

    private final List<byte[]> between = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    public XmlTemplate(String text) {
        Matcher gap = GAP.matcher(text);
        int at = 0;
        while (gap.find()) {
            between.add(text.substring(at, gap.start()).getBytes(UTF_8));
            names.add(gap.group(1));
            at = gap.end();
        }
        between.add(text.substring(at).getBytes(UTF_8));
    }

    /** The syntax of a gap. */
    public static String gap(String name) {
        return "@{" + name + "}";
    }

    /** The names of its gaps. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    public boolean hasGaps() {
        return !names.isEmpty();
    }

    /** The text in UTF-8, with each gap replaced by the escaped value of its name. */
    public byte[] fill(Map<String, String> values) {
        Xml xml = new Xml(1024).raw(between.get(0));
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(names.get(i));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + gap(names.get(i)));
            }
            xml.text(value).raw(between.get(i + 1));
        }
        return xml.toBytes();
    }
}

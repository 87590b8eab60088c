package org.formpress.read.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The custom properties of an element (CSS Custom Properties for Cascading Variables Level 1), its own and those it inherits. What
 * cannot be looked up stays a {@code var()}, of which nobody can say what it means.
 */
final class Variables {

    static final String PREFIX = "--";

    /** Leads nowhere. */
    private static final String UNCLEAR = "var(--)";

    private static final Pattern USE =
            Pattern.compile("var\\(\\s*(--[\\w-]+)\\s*(?:,([^()]*(?:\\([^()]*\\)[^()]*)*))?\\)");

    /** Longer chains are cycles. */
    private static final int MAX_STEPS = 16;

    private static final int MAX_LENGTH = 1000;

    private final Map<String, String> values;
    private final Set<String> unclear;

    private Variables(Map<String, String> values, Set<String> unclear) {
        this.values = new HashMap<>(values);
        this.unclear = unclear;
        unclear.forEach(name -> this.values.put(name, UNCLEAR));
    }

    /**
     * Those outside of all elements.
     *
     * @param unclear names of those that a rule may set of which nobody can say whom it is for
     */
    static Variables with(Set<String> unclear) {
        return new Variables(Map.of(), unclear);
    }

    /** Those of an element inside. */
    Variables with(Map<String, String> declared) {
        if (declared.keySet().stream().noneMatch(name -> name.startsWith(PREFIX))) {
            return this;
        }
        Map<String, String> raw = new HashMap<>(values);
        declared.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.matches("inherit|unset")) {
                raw.put(name, value);
            }
        });
        raw.values().removeIf("initial"::equals);
        Variables own = new Variables(raw, unclear);
        own.values.replaceAll((name, value) -> own.in(value));
        return own;
    }

    /** A value with the variables in it replaced. */
    String in(String value) {
        String text = value;
        for (int step = 0; step < MAX_STEPS && text.contains("var(") && text.length() < MAX_LENGTH; step++) {
            Matcher use = USE.matcher(text);
            if (!use.find()) {
                return text;
            }
            String found = values.get(use.group(1));
            String instead = found == null ? use.group(2) : found;
            if (instead == null) {
                return text;
            }
            text = text.substring(0, use.start()) + instead.strip() + text.substring(use.end());
        }
        return text;
    }
}

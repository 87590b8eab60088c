package org.formpress.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Declarations of CSS that could change what a reader sees, by property.
 *
 * @param usual     those that are not important
 * @param important those marked as {@code !important}
 */
record Declarations(Map<String, String> usual, Map<String, String> important) {

    /** Properties that count besides those of {@link Hiding}, and under which name. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("text-decoration", "text-decoration-line"),
            Map.entry("text-decoration-line", "text-decoration-line"),
            Map.entry("-webkit-text-decoration", "text-decoration-line"),
            Map.entry("-webkit-text-decoration-line", "text-decoration-line"),
            Map.entry("vertical-align", "vertical-align"),
            Map.entry("visibility", "visibility"),
            Map.entry("opacity", "opacity"),
            Map.entry("color", "color"),
            Map.entry("-webkit-text-fill-color", "-webkit-text-fill-color"),
            Map.entry("background", "background-color"),
            Map.entry("background-color", "background-color"),
            Map.entry("font", "font"),
            Map.entry("font-size", "font-size"),
            Map.entry("font-family", "font-family"),
            Map.entry("font-variant", "font-variant"),
            Map.entry("font-variant-caps", "font-variant"),
            Map.entry("text-transform", "text-transform"));

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(\\*/|$)", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("(gradient|image|image-set|cross-fade|element|url)\\(");
    private static final Pattern IMPORTANT = Pattern.compile("!\\s*important\\s*$");

    /** Reads those of a {@code style} attribute or of a rule. */
    static Declarations of(String block) {
        Declarations read = new Declarations(new HashMap<>(), new HashMap<>());
        for (String declaration : split(withoutComments(block), ";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                read.add(declaration.substring(0, colon).strip(), declaration.substring(colon + 1));
            }
        }
        return read;
    }

    private void add(String property, String value) {
        String known = property.contains("\\") ? "display" : property.toLowerCase(Locale.ROOT);
        String name = property.startsWith(Variables.PREFIX)
                ? property
                : PROPERTIES.getOrDefault(known, Hiding.knows(known) ? known : "");
        if (!name.isEmpty()) {
            String lower = value.toLowerCase(Locale.ROOT).strip();
            String plain = IMPORTANT.matcher(lower).replaceFirst("").strip();
            // An escape may spell anything, as a variable may hold anything.
            put(plain.equals(lower) ? usual : important, name, plain.contains("\\") ? "var(--escape)" : plain);
        }
    }

    /** A shorthand sets what it stands for. */
    private static void put(Map<String, String> declared, String name, String value) {
        if (name.equals("font")) {
            declared.put("font-size", FontSize.ofFont(value));
            declared.put("font-family", FontSize.familyOf(value));
            declared.put("font-variant", value.contains("small-caps") ? "small-caps" : "normal");
        } else if (name.equals("background-color") && PICTURE.matcher(value).find()) {
            declared.put("background-image", value);
        } else if (name.equals("font-variant") && value.matches(".*\\b(super|sub)\\b.*")) {
            declared.put("font-variant-position", value);
        } else {
            declared.put(name, value);
        }
    }

    static String withoutComments(String css) {
        return css.contains("/*") ? COMMENT.matcher(css).replaceAll(" ") : css;
    }

    /** The parts between separators outside of quotes and parentheses. */
    static List<String> split(String css, String separator) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at <= css.length(); ) {
            int end = end(css, at, separator);
            parts.add(css.substring(at, end));
            at = end + 1;
        }
        return parts;
    }

    /** Where the first of these characters is, outside of quotes and parentheses; otherwise the end. */
    static int end(String css, int from, String ends) {
        char quote = 0;
        int open = 0;
        for (int at = from; at < css.length(); at++) {
            char c = css.charAt(at);
            if (c == '\\') {
                at++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == ')') {
                open = Math.max(0, open + (c == '(' ? 1 : -1));
            } else if (open == 0 && ends.indexOf(c) >= 0) {
                return at;
            }
        }
        return css.length();
    }
}

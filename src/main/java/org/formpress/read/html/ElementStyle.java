package org.formpress.read.html;

import java.util.Map;
import java.util.Set;
import org.formpress.read.look.Height;
import org.formpress.read.look.Look;

/**
 * What an element hands on to the text and the elements in it.
 *
 * @param struck whether a line goes through it, which nothing inside can undo (CSS Text Decoration Level 3, 2)
 * @param height where it stands on the line, which does not undo that of the element around it
 */
record ElementStyle(boolean struck, Height height) {

    static final ElementStyle PLAIN = new ElementStyle(false, Height.LEVEL);

    /** Where {@code vertical-align} places blocks beside each other, or does nothing (CSS 2.2, 10.8.1). */
    private static final Set<String> BLOCKS = Set.of(
            "td", "th", "tr", "thead", "tbody", "tfoot", "table", "p", "div", "h1", "main", "body", "html", "col");

    /** That of an element inside with these declarations. */
    ElementStyle with(String element, Map<String, String> declared) {
        String lines = declared.getOrDefault("text-decoration-line", "");
        Height own =
                BLOCKS.contains(element) ? Height.LEVEL : height(declared.getOrDefault("vertical-align", "baseline"));
        return new ElementStyle(
                struck || lines.contains("line-through") || lines.contains("var("),
                own == Height.LEVEL ? height : height == Height.LEVEL ? own : Height.UNCLEAR);
    }

    private static Height height(String value) {
        return switch (value) {
            case "baseline", "middle", "initial", "unset" -> Height.LEVEL;
            case "super" -> Height.RAISED;
            case "sub" -> Height.LOWERED;
            default -> length(value);
        };
    }

    private static Height length(String value) {
        if (value.matches("[-+]?0*\\.?0+(%|[a-z]*)")) {
            return Height.LEVEL;
        }
        return value.matches("[-+]?[0-9.]+(%|[a-z]+)")
                ? value.startsWith("-") ? Height.LOWERED : Height.RAISED
                : Height.UNCLEAR;
    }

    Look look() {
        return new Look(struck, height);
    }
}

package org.formpress.read.html;

import java.util.Map;
import java.util.Set;
import org.formpress.read.look.Height;
import org.formpress.read.look.Ink;
import org.formpress.read.look.Look;
import org.formpress.read.look.Sight;
import org.formpress.read.look.SymbolFonts;

/**
 * What an element hands on to the text and the elements in it.
 *
 * @param struck  whether a line goes through it, which nothing inside can undo (CSS Text Decoration Level 3, 2)
 * @param height  where it stands on the line, which does not undo that of the element around it
 * @param removed whether nothing in it is shown
 * @param gone    whether nothing in it is shown, or nobody can say what
 * @param visible whether its text is, which an element inside may change
 * @param ink     colour of its text
 * @param ground  colour behind it
 * @param size    of its text, in pt
 * @param capitals whether its small letters are shown as capital ones
 * @param font    the symbol font it may be in; empty for others
 */
record ElementStyle(
        boolean struck,
        Height height,
        boolean removed,
        boolean gone,
        boolean visible,
        int ink,
        int ground,
        double size,
        boolean capitals,
        String font) {

    static final ElementStyle PLAIN =
            new ElementStyle(false, Height.LEVEL, false, false, true, 0x000000, Ink.PAPER, FontSize.DEFAULT, false, "");

    /** Where {@code vertical-align} places blocks beside each other, or does nothing (CSS 2.2, 10.8.1). */
    private static final Set<String> BLOCKS = Set.of(
            "td", "th", "tr", "thead", "tbody", "tfoot", "table", "p", "div", "h1", "main", "body", "html", "col");

    /** That of an element inside with these declarations. */
    ElementStyle with(String element, Map<String, String> declared) {
        String lines = declared.getOrDefault("text-decoration-line", "");
        Height own =
                BLOCKS.contains(element) ? Height.LEVEL : height(declared.getOrDefault("vertical-align", "baseline"));
        String visibility = declared.getOrDefault("visibility", "inherit");
        String colour = declared.getOrDefault("color", "");
        return new ElementStyle(
                struck || lines.contains("line-through") || lines.contains("var("),
                own == Height.LEVEL ? height : height == Height.LEVEL ? own : Height.UNCLEAR,
                removed || declared.getOrDefault("display", "").equals("none"),
                gone || Hiding.by(declared),
                visibility.matches("inherit|unset") ? visible : visibility.matches("visible|initial"),
                CssColour.of(declared.getOrDefault("-webkit-text-fill-color", colour), ink),
                CssColour.ground(declared.getOrDefault("background-color", ""), ground),
                FontSize.of(declared.getOrDefault("font-size", ""), size),
                capitals(declared.getOrDefault("text-transform", ""), declared.getOrDefault("font-variant", "")),
                font(declared.getOrDefault("font-family", "")));
    }

    private boolean capitals(String transform, String variant) {
        return transform.equals("uppercase")
                || variant.contains("small-caps")
                || capitals && transform.matches("|inherit|unset") && !variant.equals("normal");
    }

    /** Some browsers show the characters of symbol fonts, others do not: so no table applies. */
    private String font(String families) {
        String first =
                Declarations.split(families, ",").get(0).replaceAll("[\"']", "").strip();
        return first.isEmpty() || first.equals("inherit") ? font : SymbolFonts.has(first) ? first + " (HTML)" : "";
    }

    private static Height height(String value) {
        return switch (value) {
            // What is inherited is already that of the element around it.
            case "baseline", "middle", "initial", "unset", "inherit", "revert", "revert-layer" -> Height.LEVEL;
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
        return new Look(struck, height, sight(), capitals, font);
    }

    private Sight sight() {
        if (gone || !visible) {
            return Sight.GONE;
        }
        return size <= Ink.MIN_SIZE || ink < 0 ? Sight.FAINT : Ink.on(ground, ink);
    }
}

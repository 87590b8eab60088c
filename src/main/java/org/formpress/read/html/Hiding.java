package org.formpress.read.html;

import java.util.Map;
import java.util.regex.Pattern;

/** Properties that can hide, move, cover or exchange text. */
final class Hiding {

    private static final String NONE = "none|initial|unset";
    private static final String LENGTH = "auto|initial|unset|\\+?0*(\\.0+)?(%|[a-z]*)";

    /** The values that do none of this. */
    private static final Map<String, Pattern> HARMLESS = Map.ofEntries(
            harmless("display", "(?!.*(none|table-column|list-item|var\\()).*"),
            harmless("clip", "auto|initial|unset"),
            harmless("clip-path", NONE),
            harmless("mask", NONE),
            harmless("mask-image", NONE),
            harmless("filter", NONE),
            harmless("transform", NONE),
            harmless("translate", NONE),
            harmless("rotate", NONE),
            harmless("scale", NONE),
            harmless("position", "static|relative|sticky|initial|unset"),
            harmless("top", LENGTH),
            harmless("left", LENGTH),
            harmless("right", LENGTH),
            harmless("bottom", LENGTH),
            harmless("inset", LENGTH),
            harmless("text-indent", "[-+]?[0-9]{1,2}(\\.[0-9]{1,20})?(em|pt|px)|0|initial|unset"),
            harmless("text-transform", "none|uppercase|inherit|initial|unset"),
            harmless("font-variant-position", "normal|initial|unset"),
            harmless("font-feature-settings", "normal|initial|unset|\"kern\".*"),
            harmless("zoom", "normal|1|100%"),
            harmless("content", "normal|none|initial|unset|\"\"|''|counter\\(page\\)"),
            harmless("content-visibility", "visible|auto|initial|unset"),
            harmless("-webkit-text-security", NONE),
            harmless("direction", "ltr|initial|unset"),
            harmless("unicode-bidi", "normal|embed|isolate|plaintext|initial|unset"),
            harmless("letter-spacing", "normal|\\+?[0-9.]+[a-z]*|-0?\\.[0-9]+(em|pt|px)|initial|unset"),
            harmless("height", "(?!\\+?0*(\\.0+)?(%|[a-z]*)$).*"),
            harmless("max-height", "(?!\\+?0*(\\.0+)?(%|[a-z]*)$).*"),
            harmless("width", "(?!\\+?0*(\\.0+)?(%|[a-z]*)$).*"),
            harmless("max-width", "(?!\\+?0*(\\.0+)?(%|[a-z]*)$).*"));

    private Hiding() {}

    private static Map.Entry<String, Pattern> harmless(String property, String values) {
        return Map.entry(property, Pattern.compile(values));
    }

    static boolean knows(String property) {
        return HARMLESS.containsKey(property);
    }

    /** Whether an element with these declarations may not show its text as it is. */
    static boolean by(Map<String, String> declared) {
        String opacity = declared.getOrDefault("opacity", "1");
        boolean percent = opacity.endsWith("%");
        String number = percent ? opacity.substring(0, opacity.length() - 1) : opacity;
        return declared.entrySet().stream()
                        .anyMatch(entry -> HARMLESS.containsKey(entry.getKey())
                                && !HARMLESS.get(entry.getKey())
                                        .matcher(entry.getValue())
                                        .matches())
                || !number.matches("initial|unset") && !CssColour.isSeen(number, percent ? "%" : "");
    }
}
